namespace Lamina;

/// <summary>Progress for a log: what runs, and a line per finished epoch.</summary>
internal sealed class LineProgress(TextWriter output) : ITrainingObserver
{
    private int epochs;

    public void On(TrainingEvent happened)
    {
        switch (happened)
        {
            case RunStarted run:
                epochs = run.Recipe.Epochs;
                output.WriteLine(ProgressText.Provider(run));
                output.WriteLine(ProgressText.Recipe(run));
                break;
            case RunWarning warning:
                output.WriteLine($"warning: {warning.Message}");
                break;
            case EpochEnded { Result: var result }:
                output.WriteLine(ProgressText.Epoch(result, epochs));
                output.Flush();
                break;
            case RunEnded end:
                output.WriteLine(ProgressText.End(end.History));
                output.Flush();
                break;
        }
    }
}
