namespace Lamina.Tests.Training;

/// <summary>Remembers what happened in a run, and does something after each event if a test asks for it.</summary>
internal sealed class EventLog(Action<TrainingEvent>? then = null) : ITrainingObserver
{
    public List<TrainingEvent> Events { get; } = [];

    public void On(TrainingEvent happened)
    {
        Events.Add(happened);
        then?.Invoke(happened);
    }
}
