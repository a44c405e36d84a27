using System.Numerics;
using TorchSharp;
using static TorchSharp.torch;

namespace Lamina;

/// <summary>
/// Momentum: v ← μ·v + (1 − dampening)·g, w ← w − lr·v; with Nesterov's w ← w − lr·(g + μ·v). The first step takes all of g. With <c>rateInVelocity</c> the velocity
/// holds the rate, v ← μ·v + lr·g and w ← w − v: steps that are under way keep their length when the rate changes. The roundings are PyTorch's,
/// but for Nesterov's and dampened steps, which are 2.5e-7 apart after ten.
/// </summary>
/// <param name="groups">The weights, by their decay.</param>
/// <param name="learningRate">lr.</param>
/// <param name="momentum">μ.</param>
/// <param name="dampening">What is left out of each gradient but the first, as a share; nothing where the velocity holds the rate.</param>
/// <param name="nesterov">Whether to look ahead.</param>
/// <param name="rateInVelocity">Caffe's and Keras's form; else PyTorch's.</param>
/// <remarks>
/// Source: <c>torch.optim.SGD</c> of PyTorch; <c>ComputeUpdateValue</c> of Caffe's sgd_solver.cpp and nesterov_solver.cpp; <c>update_step</c> of keras.optimizers.SGD.
/// </remarks>
public sealed class FusedSgd(IEnumerable<DecayGroup> groups, double learningRate, double momentum, double dampening, bool nesterov, bool rateInVelocity)
    : FusedOptimizer(groups, learningRate)
{
    /// <inheritdoc/>
    protected override int Memories => 1;

    /// <inheritdoc/>
    protected override void Move(
        Span<Vector<float>> weight, ReadOnlySpan<Vector<float>> gradient, Span<Vector<float>> first, Span<Vector<float>> second, double rate, double decay)
    {
        var (share, size) = Factors(rate);
        Vector<float> kept = new((float)momentum), taken = new((float)share), length = new((float)-size), added = new((float)decay);
        for (int i = 0; i < weight.Length; i++)
        {
            var slope = Vector.FusedMultiplyAdd(weight[i], added, gradient[i]);
            var velocity = first[i] = Vector.FusedMultiplyAdd(slope, taken, kept * first[i]);
            weight[i] = Vector.FusedMultiplyAdd(nesterov ? Vector.FusedMultiplyAdd(velocity, kept, taken * slope) : velocity, length, weight[i]);
        }
    }

    /// <inheritdoc/>
    protected override void MoveByOperators(Tensor weight, Tensor gradient, Tensor[] memory, double rate, double decay)
    {
        ArgumentNullException.ThrowIfNull(weight);
        ArgumentNullException.ThrowIfNull(memory);
        var (share, size) = Factors(rate);
        using Scalar kept = momentum, taken = share, length = -size;
        var (slope, velocity) = (Decayed(gradient, weight, decay).mul(taken), memory[0]);
        velocity.mul_(kept).add_(slope);
        weight.add_(nesterov ? velocity.mul(kept).add_(slope) : velocity, length);
    }

    /// <summary>What of the gradient the velocity takes, and what of the velocity the weight.</summary>
    private (double Taken, double Length) Factors(double rate) => rateInVelocity ? (rate, 1) : (Steps == 1 ? 1 : 1 - dampening, rate);
}
