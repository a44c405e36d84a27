namespace Lamina;

// What an epoch is made of.
internal sealed partial class TrainingRun
{
    /// <summary>Goes through the rest of the epoch's training data.</summary>
    private void Learn()
    {
        double before = progress.Seconds;
        learning.Restart();
        Walk(EpochLength, batch =>
        {
            observers.Tell(new BatchStarted(progress.Epoch + 1, progress.Batch + 1));
            Step(batch);
            progress.Seconds = before + learning.Elapsed.TotalSeconds;
            observers.Tell(new BatchDone(progress.Epoch + 1, progress.Batch, SamplesDone, ScoreToShow()) { LearningRate = progress.LearningRate });
            if (recipe.EvalEverySteps is { } every && StepsDone % every == 0)
            {
                RequireFinite();
                Test();
            }
            if (recipe.CheckpointSteps > 0 && StepsDone % recipe.CheckpointSteps == 0)
            {
                RequireFinite();
                KeepLast();
            }
            return !cancel.IsCancellationRequested && !HasStopped;
        });
    }

    private void Step(LabelledBatch batch)
    {
        long done = StepsDone;
        progress.LearningRate = trainer.SetLearningRate(Position, progress.Tests.Where(test => test.Step <= done));
        trainer.Step(batch);
        if (++progress.Batch == EpochLength) trainer.FinishGroup();
    }

    /// <summary>Hands out the batches of the epoch from the one in hand up to <paramref name="end"/>, until told to stop.</summary>
    private void Walk(int end, Func<LabelledBatch, bool> use)
    {
        using var order = Seed.Shuffle(data.Train.Count, options.Seed, progress.Epoch);
        foreach (var batch in data.Train.Shuffled(order, batches[progress.Batch..end], options.Seed, progress.Epoch, device))
        {
            using (batch)
                if (!use(batch)) return;
        }
    }

    /// <summary>Takes stock of the epoch, and begins the next.</summary>
    private EpochResult EndEpoch()
    {
        var (train, test) = (ReadScore(), progress.Tests.LastOrDefault(test => test.Step > (long)progress.Epoch * batches.Length));
        var result = new EpochResult(
            progress.Epoch + 1, train.Loss, train.Accuracy, test?.Loss ?? double.NaN, test?.Accuracy ?? double.NaN,
            progress.LearningRate, progress.Seconds + progress.TestSeconds, SamplesDone / progress.Seconds) { TestMetrics = test?.Metrics ?? [] };
        progress.LastLosses = [.. LastLosses(trainer.Log.Losses())];
        trainer.Log.Reset();
        progress.Epochs.Add(result);
        progress.Epoch++;
        progress.Batch = 0;
        progress.Seconds = progress.TestSeconds = 0;
        return result;
    }

    /// <summary>How many samples the epoch has learnt from.</summary>
    private int SamplesDone => batches[progress.Batch - 1] is var (start, length) ? start + length : 0;
}
