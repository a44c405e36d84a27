using TorchSharp;
using static TorchSharp.torch;

namespace Lamina;

/// <summary>
/// Momentum whose velocity holds the rate: v ← momentum·v + lr·g, w ← w − v; with Nesterov's w ← w − (momentum·v + lr·g). Steps that are under way keep their length when the
/// rate changes.
/// </summary>
/// <remarks>Source: <c>ComputeUpdateValue</c> of Caffe's sgd_solver.cpp and nesterov_solver.cpp; <c>update_step</c> of keras.optimizers.SGD.</remarks>
public sealed class VelocitySgd(IEnumerable<DecayGroup> groups, double learningRate, double momentum, bool nesterov) : OwnOptimizer(groups, learningRate)
{
    /// <inheritdoc/>
    protected override int Memories => 1;

    /// <inheritdoc/>
    protected override void Move(Tensor weight, Tensor gradient, Tensor[] memory, double rate, double decay)
    {
        ArgumentNullException.ThrowIfNull(weight);
        ArgumentNullException.ThrowIfNull(memory);
        using Scalar lr = rate, kept = momentum;
        var (step, velocity) = (Decayed(gradient, weight, decay).mul(lr), memory[0]);
        velocity.mul_(kept).add_(step);
        weight.sub_(nesterov ? velocity.mul(kept).add_(step) : velocity);
    }
}
