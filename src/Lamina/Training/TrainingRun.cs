using System.Diagnostics;
using TorchSharp;

namespace Lamina;

/// <summary>One run of <c>Fit</c>: the loop itself. Everything else listens to its events.</summary>
internal sealed partial class TrainingRun
{
    private readonly TrainerBase trainer;
    private readonly DataSplit data;
    private readonly RunOptions options;
    private readonly CancellationToken cancel;
    private readonly Recipe recipe;
    private readonly (int Start, int Length)[] batches;
    private readonly string? directory;
    private readonly RunCheckpoints checkpoints;
    private readonly RunObservers observers;
    private readonly Stopwatch learning = new();
    private RunProgress progress;
    private torch.Device device = torch.CPU;

    private TrainingRun(TrainerBase trainer, Recipe recipe, DataSplit data, RunOptions options, CancellationToken cancel)
    {
        this.trainer = trainer;
        this.data = data;
        this.options = options;
        this.cancel = cancel;
        batches = BatchPlan.Cut(data.Train.Count, recipe.BatchSize, recipe.HasBatchNorm, recipe.DropLast);
        this.recipe = recipe.For(batches.Length);
        directory = RunFolder.Of(options, trainer.Summary);
        var identity = RunIdentity.Of(trainer, recipe, options.Seed, data.Train.Count);
        progress = new RunProgress { Identity = identity };
        checkpoints = new RunCheckpoints(directory, trainer, identity);
        observers = RunObservers.For(options, directory, trainer.Network);
    }

    public static History Fit(TrainerBase trainer, DataSplit data, RunOptions options, CancellationToken cancel)
    {
        trainer.CheckForLearning(data.Train);
        trainer.Check(data.Test);
        using var signals = new StopSignals(options.Output != RunOutput.None, cancel);
        using var trial = Trial.Of(options.Mode, data, trainer.Recipe);
        string? unwritable = trial is null ? RunFolder.Unwritable(options, trainer.Summary) : null;
        if (unwritable is not null) options = options with { Directory = "" };
        var run = trial is null
            ? new TrainingRun(trainer, trainer.Recipe, data, options, signals.Token)
            : new TrainingRun(trainer, trial.Recipe, trial.Data, options with { Directory = "", Resume = false }, signals.Token);
        using (run.checkpoints) return run.Fit(trial, unwritable);
    }

    private History Fit(Trial? trial, string? unwritable)
    {
        var choice = DeviceChoice.For(options.RunDevice, trainer.Network);
        device = choice.Device;
        int threads = options.Threads ?? ThreadCount.For(trainer.Summary, recipe.BatchSize);
        using var threadCount = new ThreadCount(threads);
        trainer.MoveTo(device);
        trainer.Log.Reset();
        using var before = trial is null ? null : new TrainerSnapshot(trainer);
        torch.manual_seed(options.Seed);
        bool resumed = options.Resume && checkpoints.HasLast;
        if (resumed) progress = checkpoints.RestoreLast();
        string? otherBest = CheckBest();

        // Before anything is written: data that a network cannot learn from leaves the folder as it is.
        var findings = resumed ? [] : Check();
        using var claim = directory is null ? null : RunFolder.Claim(directory);
        string? setAside = resumed || directory is null ? null : EarlierRun.SetAside(directory);
        observers.Tell(new RunStarted(
            trainer.Summary, recipe, TorchRuntime.Provider, device.ToString(), threads, options.Seed,
            data.Train.Count, data.Test.Count, batches.Length)
        {
            Earlier = [.. progress.Epochs], EarlierTests = [.. progress.Tests], Resumed = resumed, StepsDone = progress.Batch, SetAside = setAside,
            Augmentations = data.Train.AugmentationNames,
            Schedule = ScheduledRate.Over(Position with { Step = 0, Epoch = 0 }, trainer.RateAt),
        });
        if (unwritable is not null) observers.Tell(new RunWarning(unwritable));
        if (choice.Warning is { } warning) observers.Tell(new RunWarning(warning));
        if (directory is not null && !trainer.CanKeepOptimizer)
            observers.Tell(new RunWarning("this optimizer's memory cannot be saved: after a resume it begins anew, so the run would not end with the same weights"));
        if (otherBest is not null) observers.Tell(new RunWarning(otherBest));
        foreach (string finding in findings) observers.Tell(new RunWarning(finding));
        if (!resumed)
        {
            Keep(checkpoints.Clear);
            KeepLast();
        }

        trainer.Network.train();
        var history = Loop();
        if (trial?.Verdict(trainer, history) is { } verdict) observers.Tell(new RunWarning(verdict));
        return history;
    }

    /// <summary>What deserves a warning in the first batches; errors are looked for in those of the test data too.</summary>
    private IReadOnlyList<string> Check()
    {
        var findings = SanityCheck.Run(trainer, data.Train, batches, device);
        SanityCheck.RunTest(trainer, data.Test, recipe.EvalBatchSize, device);
        return findings;
    }

    private History Loop()
    {
        // A run that was stopped after more steps than the recipe now has is over.
        while (progress.Epoch < recipe.Epochs && progress.Batch <= EpochLength)
        {
            if (HasStopped && progress.Batch < EpochLength)
            {
                if (progress.Best is not null) checkpoints.RestoreBest();
                return End(StopReason.EarlyStopped);
            }
            observers.Tell(new EpochStarted(progress.Epoch + 1));
            Learn();
            RequireFinite();
            if (cancel.IsCancellationRequested)
            {
                KeepLast();
                return End(StopReason.Cancelled);
            }

            // A test in the midst of the epoch may have been one too many.
            if (progress.Batch < EpochLength) continue;
            if (IsTestLeft) Test();
            // A longer run goes on in the midst of the epoch that this one's last step cuts short.
            bool isWhole = EpochLength == batches.Length;
            if (!isWhole) KeepLast();
            var result = EndEpoch();
            if (isWhole && (progress.Epoch % recipe.CheckpointEpochs == 0 || progress.Epoch == recipe.Epochs)) KeepLast();
            observers.Tell(new EpochEnded(result));
        }
        return End(StopReason.Completed);
    }

    /// <summary>How many batches the epoch in hand has: the last one may end with the run.</summary>
    private int EpochLength => (int)Math.Min(batches.Length, (recipe.MaxSteps ?? long.MaxValue) - (long)progress.Epoch * batches.Length);

    private long StepsDone => (long)progress.Epoch * batches.Length + progress.Batch;

    private TrainingPosition Position => new(StepsDone, progress.Epoch, batches.Length, recipe.Epochs, recipe.MaxSteps);

    /// <summary>Saves what the run can go on from, and says so: what an observer does then is not part of saving.</summary>
    private void KeepLast()
    {
        if (checkpoints.Last is { } path && Keep(() => checkpoints.SaveLast(progress))) observers.Tell(new CheckpointSaved(path));
    }

    /// <summary>Saves something. A full disk does not end a run, whose result may still be used from memory.</summary>
    /// <returns>Whether it is saved.</returns>
    private bool Keep(Action save)
    {
        try
        {
            save();
            return true;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            observers.Tell(new RunWarning($"the checkpoint could not be saved, and the one before it stays: {failed.Message}"));
            return false;
        }
    }

    private History End(StopReason reason)
    {
        // The weights of a best test are a mean already, and so are measured as they are from now on.
        if (reason is StopReason.EarlyStopped && progress.Best is not null || reason is StopReason.Diverged) trainer.ForgetAverage();
        else trainer.End();
        var history = new History(trainer.Summary.Name, progress.Epochs, reason, directory) { Tests = progress.Tests, Best = progress.Best };
        observers.Tell(new RunEnded(history));
        return history;
    }
}
