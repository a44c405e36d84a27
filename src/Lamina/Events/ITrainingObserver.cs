namespace Lamina;

/// <summary>Is told what happens during a run, to show progress, write files and logs, or draw plots.</summary>
public interface ITrainingObserver
{
    /// <summary>Called on the thread that trains, at each event. Training waits until it returns.</summary>
    void On(TrainingEvent happened);
}
