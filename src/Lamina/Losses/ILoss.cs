using TorchSharp;

namespace Lamina;

/// <summary>A loss of your own: <c>[Loss&lt;FocalLoss&gt;]</c>. The class needs a public parameterless constructor.</summary>
/// <example>
/// <code>
/// public sealed class FocalLoss : ILoss
/// {
///     public torch.Tensor Compute(torch.Tensor output, Target y)
///     {
///         using var crossEntropy = torch.nn.functional.cross_entropy(output, y.Tensor, null, -100L, torch.nn.Reduction.None);
///         …
///     }
/// }
/// </code>
/// </example>
public interface ILoss
{
    /// <summary>The loss of a batch: a tensor of one number, the mean over the samples, through which gradients flow.</summary>
    /// <param name="output">What the network gives, [N, ...].</param>
    /// <param name="y">The right answers.</param>
    torch.Tensor Compute(torch.Tensor output, Target y);
}
