using TorchSharp;

namespace Lamina;

/// <summary>Writes a network's weights when its run is over.</summary>
internal sealed class FinalWeights(string directory, torch.nn.Module network) : ITrainingObserver
{
    public const string Name = "weights.safetensors";

    public void On(TrainingEvent happened)
    {
        // Weights that are no longer numbers would only hide the last good ones.
        if (happened is RunEnded { History.StopReason: not StopReason.Diverged }) Weights.Save(network, Path.Combine(directory, Name));
    }
}
