using System.Numerics;
using TorchSharp;
using static TorchSharp.torch;

namespace Lamina;

/// <summary>
/// Adam and AdamW: w ← w − lr/(1 − β₁ᵗ)·m/(√v/√(1 − β₂ᵗ) + ε), with running means m of g and v of g², PyTorch's form; its roundings too. With <c>epsilonHat</c>
/// w ← w − lr·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·m/(√v + ε̂).
/// </summary>
/// <param name="groups">The weights, by their decay.</param>
/// <param name="learningRate">lr.</param>
/// <param name="beta1">β₁.</param>
/// <param name="beta2">β₂.</param>
/// <param name="epsilon">ε or ε̂.</param>
/// <param name="amsGrad">The largest v so far stands in v's place.</param>
/// <param name="decaysApart">AdamW: the decay shrinks the weight and stays out of the gradient.</param>
/// <param name="epsilonHat">Which of the two <paramref name="epsilon"/> is.</param>
/// <remarks>
/// Source: <see href="https://arxiv.org/abs/1412.6980">Kingma and Ba 2015</see>, ε̂ at the end of section 2; <c>torch.optim.Adam</c> and <c>AdamW</c> of PyTorch;
/// <c>update_step</c> of keras.optimizers.Adam; <c>ComputeUpdateValue</c> of Caffe's adam_solver.cpp.
/// </remarks>
public sealed class FusedAdam(
    IEnumerable<DecayGroup> groups, double learningRate, double beta1, double beta2, double epsilon, bool amsGrad, bool decaysApart, bool epsilonHat)
    : FusedOptimizer(groups, learningRate)
{
    /// <inheritdoc/>
    protected override int Memories => amsGrad ? 3 : 2;

    // What √v is divided by, and what the step is multiplied with.
    private (double Root, double Length) Corrections(double rate)
    {
        double root = Math.Sqrt(1 - Math.Pow(beta2, Steps)), length = rate / (1 - Math.Pow(beta1, Steps));
        return epsilonHat ? (1, length * root) : (root, length);
    }

    /// <inheritdoc/>
    protected override void Move(
        Span<Vector<float>> weight, ReadOnlySpan<Vector<float>> gradient, Span<Vector<float>> first, Span<Vector<float>> second, double rate, double decay)
    {
        var (root, length) = Corrections(rate);
        Vector<float> left = new((float)(decaysApart ? 1 - rate * decay : 1)), added = new((float)(decaysApart ? 0 : decay)), step = new((float)-length);
        Vector<float> kept = new((float)beta1), taken = new((float)(1 - beta1)), keptSquare = new((float)beta2), takenSquare = new((float)(1 - beta2));
        Vector<float> divisor = new((float)root), small = new((float)epsilon);
        for (int i = 0; i < weight.Length; i++)
        {
            var slope = Vector.FusedMultiplyAdd(weight[i], added, gradient[i]);
            var mean = first[i] = Vector.FusedMultiplyAdd(slope, taken, kept * first[i]);
            var square = second[i] = Vector.FusedMultiplyAdd(takenSquare * slope, slope, keptSquare * second[i]);
            weight[i] = left * weight[i] + step * mean / (Vector.SquareRoot(square) / divisor + small);
        }
    }

    /// <inheritdoc/>
    protected override void MoveByOperators(Tensor weight, Tensor gradient, Tensor[] memory, double rate, double decay)
    {
        ArgumentNullException.ThrowIfNull(weight);
        ArgumentNullException.ThrowIfNull(memory);
        var (root, length) = Corrections(rate);
        using Scalar left = decaysApart ? 1 - rate * decay : 1, kept = beta1, taken = 1 - beta1, keptSquare = beta2, takenSquare = 1 - beta2;
        using Scalar divisor = root, small = epsilon, step = -length;
        if (decaysApart) weight.mul_(left);
        else gradient = Decayed(gradient, weight, decay);

        var (mean, square) = (memory[0], memory[1]);
        mean.mul_(kept).add_(gradient, taken);
        square.mul_(keptSquare).addcmul_(gradient, gradient, takenSquare);
        if (amsGrad) square = memory[2].copy_(memory[2].maximum(square));
        weight.addcdiv_(mean, square.sqrt().div_(divisor).add_(small), step);
    }
}
