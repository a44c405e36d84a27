using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Lamina;

/// <summary>
/// RMSProp with epsilon under the root and momentum over whole steps: v ← rho·v + (1 − rho)·g², d ← momentum·d + lr·g/√(v + epsilon), w ← w − d. Centred, v less the square of
/// the running mean of g stands under the root.
/// </summary>
/// <remarks>Source: <c>update_step</c> of keras.optimizers.RMSprop, Keras 3.</remarks>
public sealed class UnderRootRmsProp(
    IEnumerable<DecayGroup> groups, double learningRate, double rho, double momentum, double epsilon, bool centered) : OwnOptimizer(groups, learningRate)
{
    /// <inheritdoc/>
    protected override int Memories => 1 + (centered ? 1 : 0) + (momentum > 0 ? 1 : 0);

    /// <inheritdoc/>
    protected override void Move(Parameter weight, Tensor gradient, Tensor[] memory, double rate, double decay)
    {
        ArgumentNullException.ThrowIfNull(weight);
        ArgumentNullException.ThrowIfNull(memory);
        using Scalar lr = rate, kept = rho, taken = 1 - rho, added = epsilon, keptStep = momentum;
        gradient = Decayed(gradient, weight, decay);
        var square = memory[0].mul_(kept).addcmul_(gradient, gradient, taken);
        if (centered) square = square.sub(memory[1].mul_(kept).add_(gradient, taken).square());
        var step = gradient.mul(lr).div_(square.add(added).sqrt_());
        weight.sub_(momentum > 0 ? memory[^1].mul_(keptStep).add_(step) : step);
    }
}
