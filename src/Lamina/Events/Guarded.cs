namespace Lamina;

/// <summary>Guards an observer that writes files: when a file cannot be written (a full disk), the run warns once and goes on.</summary>
internal sealed class Guarded(ITrainingObserver inner, Action<RunWarning> warn) : ITrainingObserver
{
    private bool hasWarned;

    public void On(TrainingEvent happened)
    {
        try
        {
            inner.On(happened);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            if (hasWarned) return;
            hasWarned = true;
            warn(new RunWarning($"a file of the run could not be written: {failed.Message}"));
        }
    }
}
