namespace Lamina;

/// <summary>Network, optimizer and torch's random stream as they are, until this is disposed and they are so again.</summary>
/// <remarks>The memory of an optimizer that TorchSharp cannot save is not among them.</remarks>
internal sealed class TrainerSnapshot : IDisposable
{
    private readonly TrainerBase trainer;
    private readonly Checkpoint state = new();
    private readonly bool wasTraining;

    /// <param name="trainer">Of what; its network is on the device where it will be used.</param>
    public TrainerSnapshot(TrainerBase trainer)
    {
        this.trainer = trainer;
        wasTraining = trainer.Network.training;
        trainer.Log.Reset();
        trainer.Save(state, copy: true);
        CheckpointParts.PutRandom(state);
    }

    public void Dispose()
    {
        trainer.Network.train(wasTraining);
        trainer.Restore(state);
        CheckpointParts.RestoreRandom(state);
        state.Dispose();
    }
}
