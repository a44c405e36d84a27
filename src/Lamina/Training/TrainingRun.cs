using System.Diagnostics;
using TorchSharp;

namespace Lamina;

/// <summary>One run of <c>Fit</c>: the loop itself. Everything else listens to its events.</summary>
internal sealed class TrainingRun(TrainerBase trainer, DataSplit data, RunOptions options, CancellationToken cancel)
{
    private const int TestBatchSize = 256;
    private static readonly TimeSpan BetweenScores = TimeSpan.FromMilliseconds(100);

    private readonly Recipe recipe = trainer.Recipe;
    private readonly (int Start, int Length)[] batches =
        BatchPlan.Cut(data.Train.Count, trainer.Recipe.BatchSize, trainer.Recipe.HasBatchNorm);
    private readonly string? directory = RunFiles.DirectoryOf(options, trainer.Summary);
    private readonly List<EpochResult> epochs = [];

    public History Fit()
    {
        trainer.CheckClasses(data.Train);
        var choice = DeviceChoice.For(options.RunDevice, trainer.Network);
        int threads = options.Threads ?? ThreadCount.For(trainer.Summary, recipe.BatchSize);
        using var threadCount = new ThreadCount(threads);
        trainer.MoveTo(choice.Device);

        var observers = RunObservers.For(options, directory, trainer.Network);
        observers.Tell(new RunStarted(
            trainer.Summary, recipe, TorchRuntime.Provider, choice.Device.ToString(), threads, options.Seed,
            data.Train.Count, data.Test.Count, batches.Length));
        if (choice.Warning is { } warning) observers.Tell(new RunWarning(warning));
        foreach (string finding in SanityCheck.Run(trainer, data.Train, batches, choice.Device)) observers.Tell(new RunWarning(finding));

        torch.manual_seed(options.Seed);
        trainer.Network.train();
        trainer.Log.Reset();
        for (int epoch = 0; epoch < recipe.Epochs; epoch++)
        {
            observers.Tell(new EpochStarted(epoch + 1));
            var clock = Stopwatch.StartNew();
            double rate = Learn(epoch, choice.Device, observers);
            if (cancel.IsCancellationRequested) return End(StopReason.Cancelled, observers);

            var train = ReadScore(epoch, rate, observers);
            double learning = clock.Elapsed.TotalSeconds;
            trainer.Log.Reset();
            var test = trainer.Measure(data.Test, TestBatchSize);
            var result = new EpochResult(
                epoch + 1, train.Loss, train.Accuracy, test.Loss, test.Accuracy,
                rate, clock.Elapsed.TotalSeconds, data.Train.Count / learning);
            epochs.Add(result);
            observers.Tell(new EpochEnded(result));
        }
        return End(StopReason.Completed, observers);
    }

    /// <summary>Goes through the training data once; returns the last step's learning rate.</summary>
    private double Learn(int epoch, torch.Device device, RunObservers observers)
    {
        using var order = Seed.Shuffle(data.Train.Count, options.Seed, epoch);
        var sinceScore = Stopwatch.StartNew();
        double rate = 0;
        for (int i = 0; i < batches.Length && !cancel.IsCancellationRequested; i++)
        {
            var (start, length) = batches[i];
            rate = trainer.SetLearningRate(
                new TrainingPosition((long)epoch * batches.Length + i, epoch, batches.Length, recipe.Epochs));
            using var rows = order.narrow(0, start, length);
            var (x, y) = data.Train.Gather(rows, device);
            using (x) using (y) trainer.Step(x, y);

            RunningScore? score = null;
            if (sinceScore.Elapsed >= BetweenScores)
            {
                score = ReadScore(epoch, rate, observers);
                sinceScore.Restart();
            }
            observers.Tell(new BatchDone(epoch + 1, i + 1, start + length, score));
        }
        return rate;
    }

    private RunningScore ReadScore(int epoch, double rate, RunObservers observers)
    {
        float[] losses = trainer.Log.Losses();
        int broken = Array.FindIndex(losses, loss => !float.IsFinite(loss));
        if (broken < 0) return trainer.Log.Score(losses);

        string message = Divergence.Describe(trainer, epoch + 1, broken + 1, losses[broken], rate);
        trainer.Log.Reset();
        throw new TrainingDivergedException(message, End(StopReason.Diverged, observers));
    }

    private History End(StopReason reason, RunObservers observers)
    {
        var history = new History(trainer.Summary.Name, epochs, reason, directory);
        observers.Tell(new RunEnded(history));
        return history;
    }
}
