using System.Diagnostics;

namespace Lamina;

// When the network is tested, and what follows from it.
internal sealed partial class TrainingRun
{
    /// <summary>The tests have brought nothing better for as long as the recipe waits.</summary>
    private bool HasStopped => recipe.EarlyStopping is { } stopping && progress.Tests.Count - 1 - Math.Max(progress.BestTest, progress.WaitsFrom) >= stopping.Patience;

    /// <summary>Whether an epoch ends with a test: each, or the last one where tests come every so many steps.</summary>
    private bool IsTestLeft => (recipe.EvalEverySteps is null || progress.Epoch + 1 == recipe.Epochs) && progress.Tests.LastOrDefault()?.Step != StepsDone;

    /// <summary>Lets go of a best test that a resumed run cannot go by.</summary>
    /// <returns>What should be said of it; null: nothing.</returns>
    private string? CheckBest()
    {
        string now = trainer.NameOf(recipe.Monitored), before = progress.Monitored ?? now;
        progress.Monitored = now;
        if (progress.Best is null || progress.Epoch >= recipe.Epochs) return null;
        string? why = before != now ? $"this run monitors {now}, and the one that was stopped {before}"
            : recipe.EarlyStopping is not null && !checkpoints.HasBest ? $"{RunCheckpoints.BestName} is no longer there"
            : null;
        if (why is null) return null;
        (progress.BestTest, progress.WaitsFrom) = (-1, progress.Tests.Count - 1);
        return $"{why}: the next test is the best one so far, and the patience of early stopping begins anew";
    }

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
            KeepLast();
            throw;
        }
    }

    private void WarnOfBrokenTest(TestResult test)
    {
        var figure = recipe.Monitored.Of(test);
        if (double.IsFinite(figure.Value) || progress.Tests.Any(earlier => recipe.Monitored.Of(earlier, figure.Name) is { } value && !double.IsFinite(value.Value))) return;
        observers.Tell(new RunWarning(FormattableString.Invariant(
            $"the test {figure.Name} after step {StepsDone} is {figure.Value}, and such a test is never the best one: look for values in {data.Test.Name} that are not finite, or at what the {figure.Name} does with it")));
    }
}
