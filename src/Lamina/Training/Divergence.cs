using TorchSharp;

namespace Lamina;

/// <summary>Says where a run diverged.</summary>
internal static class Divergence
{
    /// <param name="trainer">The trainer of the run.</param>
    /// <param name="epoch">The epoch's number, from 1.</param>
    /// <param name="step">The step's number in the epoch, from 1.</param>
    /// <param name="loss">The first loss that was not finite.</param>
    /// <param name="rate">The learning rate.</param>
    public static string Describe(TrainerBase trainer, int epoch, int step, float loss, double rate)
    {
        string where = FirstNotFinite(trainer.Network) is { } key
            ? $"the first layer with a value that is not finite is {LayerOf(key)} (in {key})"
            : "all weights are still finite";
        return $"{trainer.Summary.Name} diverged: the loss became {loss} in epoch {epoch}, step {step}; {where}. " +
               $"Lower the learning rate (it was {rate:g4}), or look for inputs and labels that are not what they should be.";
    }

    /// <summary>The key of the first parameter or buffer that holds a NaN or an infinity; null when there is none.</summary>
    public static string? FirstNotFinite(torch.nn.Module network)
    {
        foreach (var (name, parameter) in network.named_parameters())
            if (!IsFinite(parameter)) return name;
        foreach (var (name, buffer) in network.named_buffers())
            if (!IsFinite(buffer)) return name;
        return null;
    }

    public static bool IsFinite(torch.Tensor tensor)
    {
        using var finite = tensor.isfinite();
        using var all = finite.all();
        return all.item<bool>();
    }

    private static string LayerOf(string key) => key.LastIndexOf('.') is var dot and > 0 ? key[..dot] : key;
}
