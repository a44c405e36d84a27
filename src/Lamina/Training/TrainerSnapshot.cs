namespace Lamina;

/// <summary>Keeps network, optimizer and torch's random stream as they are, and restores them when it is disposed.</summary>
/// <remarks>The state of an optimizer that cannot be saved is not kept.</remarks>
internal sealed class TrainerSnapshot : IDisposable
{
    private readonly TrainerBase trainer;
    private readonly Checkpoint state = new();
    private readonly bool wasTraining;
    private readonly double[] rates;

    /// <param name="trainer">The trainer; its network is already on the device where it will be used.</param>
    public TrainerSnapshot(TrainerBase trainer)
    {
        this.trainer = trainer;
        wasTraining = trainer.Network.training;
        trainer.Log.Reset();
        trainer.Save(state, copy: true);
        CheckpointParts.PutRandom(state);
        rates = trainer.Rates;
    }

    public void Dispose()
    {
        trainer.Network.train(wasTraining);
        trainer.Restore(state);
        trainer.Rates = rates;
        CheckpointParts.RestoreRandom(state);
        state.Dispose();
    }
}
