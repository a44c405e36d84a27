namespace Lamina;

/// <summary>Network, optimizer and torch's random stream as they are, until this is disposed and they are so again.</summary>
/// <remarks>The memory of an optimizer that TorchSharp cannot save is not among them.</remarks>
internal sealed class TrainerSnapshot : IDisposable
{
    private readonly TrainerBase trainer;
    private readonly Checkpoint state = new();
    private readonly bool wasTraining;
    private readonly double[] rates;

    /// <param name="trainer">Of what; its network is on the device where it will be used.</param>
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
