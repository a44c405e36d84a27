using System.Diagnostics;

namespace Lamina;

// When the network is tested, and what follows from it.
internal sealed partial class TrainingRun
{
    /// <summary>The tests have brought nothing better for as long as the recipe waits.</summary>
    private bool HasStopped => recipe.EarlyStopping is { } stopping && stopping.IsDue(progress.Tests);

    /// <summary>Whether an epoch ends with a test: each, or the last one where tests come every so many steps.</summary>
    private bool IsTestLeft => recipe.EvalEverySteps is null || progress.Epoch + 1 == recipe.Epochs && progress.Tests.LastOrDefault()?.Step != StepsDone;

    private void Test()
    {
        learning.Stop();
        var clock = Stopwatch.StartNew();
        observers.Tell(new TestStarted(progress.Epoch + 1) { Step = StepsDone });
        var found = trainer.Measure(data.Test, recipe.EvalBatchSize, recipe.EvalBatches);
        progress.Tests.Add(TestResult.Of(found, StepsDone, batches.Length));
        progress.TestSeconds += clock.Elapsed.TotalSeconds;

        // Before the last checkpoint is: a run that is killed between the two comes here again, and then saves both.
        if (EarlyStopping.Best(progress.Tests, recipe.EarlyStopping?.MinDelta ?? 0) == progress.Tests.Count - 1) Keep(checkpoints.SaveBest);
        observers.Tell(new TestEnded(progress.Epoch + 1, found) { Step = StepsDone });
        learning.Start();
    }
}
