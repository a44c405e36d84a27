using System.Diagnostics;

namespace Lamina;

// What is read of the losses: what is shown of them, and whether they are still numbers.
internal sealed partial class TrainingRun
{
    private static readonly TimeSpan BetweenScores = TimeSpan.FromMilliseconds(100);
    private readonly Stopwatch sinceScore = Stopwatch.StartNew();

    /// <summary>Loss and accuracy if it is time to show them; else null, because reading them waits for the device.</summary>
    private RunningScore? ScoreToShow()
    {
        bool isDue = recipe.DisplayEverySteps is { } every ? StepsDone % every == 0 : sinceScore.Elapsed >= BetweenScores;
        if (!isDue) return null;
        sinceScore.Restart();
        var score = ReadScore();
        return recipe.AverageLoss is null ? score : score with { Loss = LastLosses(trainer.Log.Losses()).Average() };
    }

    /// <summary>The losses of the last steps that the displayed loss averages, those before the epoch too.</summary>
    private IEnumerable<float> LastLosses(float[] ofEpoch) => progress.LastLosses.Concat(ofEpoch).TakeLast(recipe.AverageLoss ?? 0);

    private RunningScore ReadScore()
    {
        float[] losses = trainer.Log.Losses();
        int broken = Array.FindIndex(losses, loss => !float.IsFinite(loss));
        if (broken < 0) return trainer.Log.Score(losses);
        throw Diverged(broken, FormattableString.Invariant($"the loss became {losses[broken]} in epoch {progress.Epoch + 1}, step {broken + 1}"));
    }

    /// <summary>A finite loss may still have spoilt the weights by its gradients, and what is spoilt must not be saved.</summary>
    private void RequireFinite()
    {
        ReadScore();
        if (Divergence.FirstNotFinite(trainer.Network) is null) return;
        throw Diverged(progress.Batch, FormattableString.Invariant($"the weights were no longer finite after epoch {progress.Epoch + 1}, step {progress.Batch}"));
    }

    /// <summary>Says where the numbers broke, and ends the run with the epochs that were shown.</summary>
    private TrainingDivergedException Diverged(int broken, string what)
    {
        double rate = progress.LearningRate;
        broken = Math.Min(broken, batches.Length - 1);
        string? sample = BrokenSample(progress.Epoch, broken);
        string where = sample ?? Divergence.InWeights(trainer.Network);
        if (checkpoints.HasLast)
        {
            observers.Tell(new RunWarning($"{what}: going back to the last checkpoint to find out where"));
            string? layer = WalkBack(broken);
            where = sample ?? layer ?? where;
        }
        trainer.Log.Reset();
        string message = Divergence.Describe(trainer.Summary.Name, what, rate, where, checkpoints.HasLast ? checkpoints.Last : null);
        observers.Tell(new RunWarning(message));
        return new TrainingDivergedException(message, End(StopReason.Diverged));
    }

    /// <summary>Goes back to the last checkpoint and forward again to the step before the broken one, where the cause can still be seen; null: it did not recur.</summary>
    private string? WalkBack(int broken)
    {
        int epoch = progress.Epoch;
        var last = checkpoints.RestoreLast();
        // Only the place goes back: what was shown since then stays, and a plateau's rates follow from its tests.
        (progress.Epoch, progress.Batch) = (last.Epoch, last.Batch);
        for (; progress.Epoch < epoch; progress.Epoch++, progress.Batch = 0) Walk(batches.Length, Repeat);
        Walk(broken, Repeat);
        string? where = null;
        Walk(broken + 1, batch =>
        {
            where = Divergence.Find(trainer, batch);
            return false;
        });
        return where;

        bool Repeat(LabelledBatch batch)
        {
            Step(batch);
            return true;
        }
    }

    /// <summary>The first sample of a batch that holds a value that is not finite, before it is augmented; null where all are finite.</summary>
    private string? BrokenSample(int epoch, int broken)
    {
        using var order = Seed.Shuffle(data.Train.Count, options.Seed, epoch);
        using var rows = order.narrow(0, batches[broken].Start, batches[broken].Length);
        using var batch = data.Train.Gather(rows, device);
        if (trainer.TensorsOf(batch).Select(Divergence.FirstRowNotFinite).FirstOrDefault(row => row is not null) is not { } row) return null;
        using var sample = rows[row];
        return $"sample {sample.item<long>()} of {data.Train.Name} holds a value that is not finite";
    }
}
