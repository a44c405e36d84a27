using TorchSharp;

namespace Lamina;

/// <summary>A stretch of code in which a network only infers: evaluation mode, no gradients. <see cref="Dispose"/> restores both.</summary>
public readonly struct Inference : IDisposable
{
    private readonly torch.nn.Module network;
    private readonly IDisposable noGradients;
    private readonly bool wasTraining;

    /// <summary>Begins the stretch.</summary>
    public Inference(torch.nn.Module network)
    {
        ArgumentNullException.ThrowIfNull(network);
        this.network = network;
        Device = NetworkDevice.Of(network);
        wasTraining = network.training;
        network.eval();
        noGradients = torch.no_grad();
    }

    /// <summary>Where the network's weights are.</summary>
    public torch.Device Device { get; }

    /// <summary>Ends the stretch.</summary>
    public void Dispose()
    {
        noGradients.Dispose();
        network.train(wasTraining);
    }
}
