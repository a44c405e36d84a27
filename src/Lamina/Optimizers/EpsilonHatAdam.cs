using TorchSharp;
using static TorchSharp.torch;

namespace Lamina;

/// <summary>
/// Adam with ε̂ in place of ε: w ← w − lr·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·m/(√v + ε̂), with running means m of g and v of g². The bias correction of v leaves ε̂ out, which so is
/// larger, by 1/√(1 − β₂ᵗ), in the terms of the other form.
/// </summary>
/// <remarks>
/// Source: <see href="https://arxiv.org/abs/1412.6980">Kingma and Ba 2015, the end of section 2</see>; <c>update_step</c> of keras.optimizers.Adam; <c>ComputeUpdateValue</c> of
/// Caffe's adam_solver.cpp.
/// </remarks>
public sealed class EpsilonHatAdam(
    IEnumerable<DecayGroup> groups, double learningRate, double beta1, double beta2, double epsilon, bool amsGrad, bool decaysApart) : OwnOptimizer(groups, learningRate)
{
    /// <inheritdoc/>
    protected override int Memories => amsGrad ? 3 : 2;

    /// <inheritdoc/>
    protected override void Move(Tensor weight, Tensor gradient, Tensor[] memory, double rate, double decay)
    {
        ArgumentNullException.ThrowIfNull(weight);
        ArgumentNullException.ThrowIfNull(memory);
        using Scalar left = decaysApart ? 1 - rate * decay : 1, kept = beta1, taken = 1 - beta1, keptSquare = beta2, takenSquare = 1 - beta2, hat = epsilon;
        using Scalar corrected = -rate * Math.Sqrt(1 - Math.Pow(beta2, Steps)) / (1 - Math.Pow(beta1, Steps));
        if (decaysApart) weight.mul_(left);
        else gradient = Decayed(gradient, weight, decay);

        var (mean, square) = (memory[0], memory[1]);
        mean.mul_(kept).add_(gradient, taken);
        square.mul_(keptSquare).addcmul_(gradient, gradient, takenSquare);
        if (amsGrad) square = memory[2].copy_(memory[2].maximum(square));
        weight.addcdiv_(mean, square.sqrt().add_(hat), corrected);
    }
}
