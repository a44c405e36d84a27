using TorchSharp;

namespace Lamina;

/// <summary>
/// The layers' times in a forward and a backward pass. The graph is cut after each layer, so that the gradient goes back one layer at a time; what arrives
/// at the weights is the same.
/// </summary>
internal sealed class TrainingClock(torch.Device device) : LayerClock(device)
{
    private readonly List<(string Layer, torch.Tensor Value, torch.Tensor Cut)> layers = [];

    /// <summary>The layers whose values have a gradient.</summary>
    public HashSet<string> Learning { get; } = [];

    protected override void Keep(string layer, ref torch.Tensor value)
    {
        if (!value.requires_grad) return;
        Learning.Add(layer);
        var cut = value.detach().requires_grad_();
        layers.Add((layer, value, cut));
        // A copy, which the next layer may overwrite: the gradient of this one still reads its own value.
        value = cut.clone();
    }

    protected override void Finish()
    {
        for (int i = layers.Count - 1; i >= 0; i--)
        {
            var (layer, value, cut) = layers[i];
            // What no layer has read is an output, whose numbers all count alike.
            using var gradient = cut.grad ?? torch.ones_like(value);
            Resume();
            torch.autograd.backward(value, gradient);
            Add(layer);
            value.Dispose();
            cut.Dispose();
        }

        layers.Clear();
    }
}
