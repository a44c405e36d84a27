namespace Lamina;

/// <summary>Someone who is told what happens during a run: progress, files, logs, plots.</summary>
public interface ITrainingObserver
{
    /// <summary>Called on the thread that trains, after each event. Training goes on when it returns.</summary>
    void On(TrainingEvent happened);
}
