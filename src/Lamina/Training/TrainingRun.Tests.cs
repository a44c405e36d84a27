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
        var found = Measure();
        WarnOfBrokenTest(found.Loss);
        progress.Tests.Add(TestResult.Of(found, StepsDone, batches.Length));
        progress.TestSeconds += clock.Elapsed.TotalSeconds;

        // Before the last checkpoint is: a run that is killed between the two comes here again, and then saves both.
        if (EarlyStopping.Best(progress.Tests, recipe.EarlyStopping?.MinDelta ?? 0) == progress.Tests.Count - 1) Keep(checkpoints.SaveBest);
        observers.Tell(new TestEnded(progress.Epoch + 1, found) { Step = StepsDone });
        learning.Start();
    }

    private Evaluation Measure()
    {
        try
        {
            return trainer.Measure(data.Test, recipe.EvalBatchSize, recipe.EvalBatches);
        }
        catch
        {
            // What was learnt since the last checkpoint is not to be lost with the test.
            Keep(SaveLast);
            throw;
        }
    }

    private void WarnOfBrokenTest(double loss)
    {
        if (double.IsFinite(loss) || progress.Tests.Any(test => !double.IsFinite(test.Loss))) return;
        observers.Tell(new RunWarning(FormattableString.Invariant(
            $"the test loss after step {StepsDone} is {loss}, and such a test is never the best one: look for values in {data.Test.Name} that are not finite, or at what the loss does with it")));
    }
}
