using System.Diagnostics;

namespace Lamina;

// What an epoch is made of.
internal sealed partial class TrainingRun
{
    private static readonly TimeSpan BetweenScores = TimeSpan.FromMilliseconds(100);

    /// <summary>Goes through the rest of the epoch's training data.</summary>
    private void Learn()
    {
        var clock = Stopwatch.StartNew();
        double before = progress.Seconds;
        var sinceScore = Stopwatch.StartNew();
        Walk(EpochLength, (x, y) =>
        {
            observers.Tell(new BatchStarted(progress.Epoch + 1, progress.Batch + 1));
            progress.LearningRate = trainer.SetLearningRate(Position, progress.Epochs);
            trainer.Step(x, y);
            progress.Batch++;
            progress.Seconds = before + clock.Elapsed.TotalSeconds;

            RunningScore? score = null;
            if (sinceScore.Elapsed >= BetweenScores)
            {
                score = ReadScore();
                sinceScore.Restart();
            }
            var (start, length) = batches[progress.Batch - 1];
            observers.Tell(new BatchDone(progress.Epoch + 1, progress.Batch, start + length, score) { LearningRate = progress.LearningRate });
            if (recipe.CheckpointSteps > 0 && StepsDone % recipe.CheckpointSteps == 0)
            {
                ReadScore();
                RequireFiniteWeights();
                Keep(SaveLast);
            }
            return !cancel.IsCancellationRequested;
        });
        trainer.FinishGroup();
    }

    /// <summary>Hands out the batches of the epoch from the one in hand up to <paramref name="end"/>, until told to stop.</summary>
    private void Walk(int end, Func<Batch, Target, bool> use)
    {
        using var order = Seed.Shuffle(data.Train.Count, options.Seed, progress.Epoch);
        foreach (var batch in data.Train.Shuffled(order, batches[progress.Batch..end], options.Seed, progress.Epoch, device))
        {
            using (batch)
                if (!use(batch.X, batch.Y)) return;
        }
    }

    private EpochResult Test(RunningScore train)
    {
        var clock = Stopwatch.StartNew();
        trainer.Log.Reset();
        observers.Tell(new TestStarted(progress.Epoch + 1));
        var test = trainer.Measure(data.Test, recipe.EvalBatchSize);
        observers.Tell(new TestEnded(progress.Epoch + 1, test));
        return new EpochResult(
            progress.Epoch + 1, train.Loss, train.Accuracy, test.Loss, test.Accuracy,
            progress.LearningRate, progress.Seconds + clock.Elapsed.TotalSeconds, data.Train.Count / progress.Seconds) { TestMetrics = test.Metrics };
    }

    private RunningScore ReadScore()
    {
        float[] losses = trainer.Log.Losses();
        int broken = Array.FindIndex(losses, loss => !float.IsFinite(loss));
        if (broken < 0) return trainer.Log.Score(losses);
        throw Diverged(broken, FormattableString.Invariant($"the loss became {losses[broken]} in epoch {progress.Epoch + 1}, step {broken + 1}"));
    }

    /// <summary>A finite loss may still have spoilt the weights by its gradients, and what is spoilt must not be saved.</summary>
    private void RequireFiniteWeights()
    {
        if (Divergence.FirstNotFinite(trainer.Network) is null) return;
        throw Diverged(progress.Batch, FormattableString.Invariant($"the weights were no longer finite after epoch {progress.Epoch + 1}, step {progress.Batch}"));
    }

    /// <summary>Goes back to the last checkpoint and forward again to the step before the broken one, where the cause can still be seen.</summary>
    private TrainingDivergedException Diverged(int broken, string what)
    {
        int epoch = progress.Epoch;
        double rate = progress.LearningRate;
        broken = Math.Min(broken, batches.Length - 1);
        string where = Divergence.InWeights(trainer.Network);
        if (checkpoints.HasLast)
        {
            observers.Tell(new RunWarning($"{what}: going back to the last checkpoint to find out where"));
            progress = checkpoints.RestoreLast();
            bool Repeat(Batch x, Target y)
            {
                trainer.SetLearningRate(Position, progress.Epochs);
                trainer.Step(x, y);
                progress.Batch++;
                return true;
            }
            for (; progress.Epoch < epoch; progress.Epoch++, progress.Batch = 0) Walk(batches.Length, Repeat);
            Walk(broken, Repeat);
            Walk(broken + 1, (x, y) =>
            {
                where = Divergence.Find(trainer, x, y) ?? where;
                return false;
            });
        }
        trainer.Log.Reset();
        string message = Divergence.Describe(trainer.Summary.Name, what, rate, where, checkpoints.HasLast ? checkpoints.Last : null);
        return new TrainingDivergedException(message, End(StopReason.Diverged));
    }
}
