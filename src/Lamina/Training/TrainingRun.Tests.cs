using System.Diagnostics;

namespace Lamina;

// When the network is tested, and what follows from it.
internal sealed partial class TrainingRun
{
    /// <summary>The tests have brought nothing better for as long as the recipe waits.</summary>
    private bool HasStopped => recipe.EarlyStopping is { } stopping && progress.Tests.Count - 1 - progress.BestTest >= stopping.Patience;

    /// <summary>Whether an epoch ends with a test: each, or the last one where tests come every so many steps.</summary>
    private bool IsTestLeft => recipe.EvalEverySteps is null || progress.Epoch + 1 == recipe.Epochs && progress.Tests.LastOrDefault()?.Step != StepsDone;

    private void Test()
    {
        learning.Stop();
        var clock = Stopwatch.StartNew();
        observers.Tell(new TestStarted(progress.Epoch + 1) { Step = StepsDone });
        var found = Measure();
        var test = TestResult.Of(found, StepsDone, batches.Length);
        WarnOfBrokenTest(test);
        progress.Tests.Add(test);
        progress.TestSeconds += clock.Elapsed.TotalSeconds;

        // Before the last checkpoint is: a run that is killed between the two comes here again, and then saves both.
        if (recipe.Monitored.IsBetter(test, progress.Best, recipe.EarlyStopping?.MinDelta ?? 0))
        {
            progress.BestTest = progress.Tests.Count - 1;
            Keep(checkpoints.SaveBest);
        }

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

    private void WarnOfBrokenTest(TestResult test)
    {
        var figure = recipe.Monitored.Of(test);
        if (double.IsFinite(figure.Value) || progress.Tests.Any(earlier => !double.IsFinite(recipe.Monitored.Of(earlier).Value))) return;
        observers.Tell(new RunWarning(FormattableString.Invariant(
            $"the test {figure.Name} after step {StepsDone} is {figure.Value}, and such a test is never the best one: look for values in {data.Test.Name} that are not finite, or at what the {figure.Name} does with it")));
    }
}
