using TorchSharp;
using TorchSharp.Modules;

namespace Lamina;

/// <summary>A regularisation penalty on some weights: L1·Σ|w| + L2·Σw². Only its gradient is computed; the displayed loss does not include it.</summary>
/// <param name="Parameters">The weights.</param>
/// <param name="L1">The factor of the absolute values.</param>
/// <param name="L2">The factor of the squares.</param>
public sealed record Penalty(IReadOnlyList<Parameter> Parameters, double L1, double L2)
{
    /// <summary>Adds its gradient, L1·sign(w) + 2·L2·w, to what backward has left.</summary>
    internal void AddToGradients()
    {
        using var noGradients = torch.no_grad();
        foreach (var parameter in Parameters)
        {
            using var gradient = parameter.grad;
            if (gradient is null) continue;
            if (L2 > 0) Add(gradient, parameter, 2 * L2);
            if (L1 == 0) continue;
            using var sign = parameter.sign();
            Add(gradient, sign, L1);
        }
    }

    private static void Add(torch.Tensor gradient, torch.Tensor direction, double factor)
    {
        using Scalar alpha = factor;
        gradient.add_(direction, alpha);
    }
}
