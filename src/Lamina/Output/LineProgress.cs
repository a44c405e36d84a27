namespace Lamina;

/// <summary>Progress for a log: what runs, and a line per finished epoch.</summary>
internal sealed class LineProgress(TextWriter output) : ITrainingObserver
{
    private int epochs;

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
            case RunStarted run:
                epochs = run.Recipe.Epochs;
                lines.WriteLine(ProgressText.Provider(run));
                lines.WriteLine(ProgressText.Recipe(run));
                if (run.Resumed) lines.WriteLine(ProgressText.Resumed(run));
                break;
            case RunWarning warning:
                lines.WriteLine($"warning: {warning.Message}");
                break;
            case EpochEnded { Result: var result }:
                lines.WriteLine(ProgressText.Epoch(result, epochs));
                break;
            case RunEnded end:
                lines.WriteLine(ProgressText.End(end.History));
                break;
        }
    }
}
