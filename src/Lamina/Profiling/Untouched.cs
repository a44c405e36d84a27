using TorchSharp;

namespace Lamina;

/// <summary>A stretch of code after which a network is as it was: its mode, gradients and statistics, and the CPU's random numbers.</summary>
internal sealed class Untouched : IDisposable
{
    private readonly torch.nn.Module network;
    private readonly bool wasTraining;
    private readonly torch.Tensor random = torch.get_rng_state();
    private readonly (torch.Tensor Tensor, torch.Tensor Copy)[] buffers;
    private readonly (torch.Tensor Parameter, torch.Tensor? Gradient)[] gradients;

    public Untouched(torch.nn.Module network)
    {
        this.network = network;
        wasTraining = network.training;
        buffers = [.. network.buffers().Select(buffer => (buffer, buffer.clone()))];
        gradients = [.. network.parameters().Select(parameter => ((torch.Tensor)parameter, parameter.grad))];
    }

    /// <summary>Lets go of the gradients, as a training step does before it.</summary>
    public void ClearGradients()
    {
        foreach (var (parameter, _) in gradients) parameter.grad = null;
    }

    public void Dispose()
    {
        using var noGradients = torch.no_grad();
        foreach (var (buffer, copy) in buffers)
            using (copy) buffer.copy_(copy);
        foreach (var (parameter, gradient) in gradients)
            using (gradient) parameter.grad = gradient;
        using (random) torch.set_rng_state(random);
        network.train(wasTraining);
    }
}
