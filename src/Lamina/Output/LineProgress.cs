namespace Lamina;

/// <summary>Progress for a log: what runs, a line per finished epoch, and the lines that the recipe asks for every n steps.</summary>
internal sealed class LineProgress(TextWriter output) : ITrainingObserver
{
    private RunStarted? run;

    public void On(TrainingEvent happened)
    {
        WriteTo(output, happened);
        output.Flush();
    }

    /// <summary>The lines of an event; none for most.</summary>
    public void WriteTo(TextWriter lines, TrainingEvent happened)
    {
        switch (happened)
        {
            case RunStarted started:
                run = started;
                lines.WriteLine(ProgressText.Provider(run));
                lines.WriteLine(ProgressText.Recipe(run));
                if (ProgressText.Before(run) is { } before) lines.WriteLine(before);
                break;
            case RunWarning warning:
                lines.WriteLine($"warning: {warning.Message}");
                break;
            case BatchDone { Score: { } score } batch when run is { Recipe.DisplayEverySteps: not null }:
                lines.WriteLine(ProgressText.Step(batch, run, score));
                break;
            case TestEnded test when run is { Recipe.EvalEverySteps: not null }:
                lines.WriteLine(ProgressText.Test(test));
                break;
            case EpochEnded { Result: var result } when run is not null:
                lines.WriteLine(ProgressText.Epoch(result, run));
                break;
            case RunEnded end:
                lines.WriteLine(ProgressText.End(end.History));
                break;
        }
    }
}
