using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Lamina;

/// <summary>Losses that TorchSharp has no function for, as means over a batch. Formulas and sources stand on the attributes.</summary>
public static class Losses
{
    // Keras's backend.epsilon(): how far probabilities are kept from 0 and 1.
    private const double Epsilon = 1e-7;

    /// <summary>Keras's categorical cross-entropy on probabilities [N, K].</summary>
    public static Tensor CategoricalCrossEntropy(Tensor probabilities, Target y)
    {
        using var scope = NewDisposeScope();
        var shares = probabilities.div(probabilities.sum(1, true)).clamp(Epsilon, 1 - Epsilon);
        return y.ToProbabilities().mul(shares.log()).sum(1).mean().neg().MoveToOuterDisposeScope();
    }

    /// <summary>Keras's binary cross-entropy on probabilities.</summary>
    public static Tensor BinaryCrossEntropy(Tensor probabilities, Target y)
    {
        using var scope = NewDisposeScope();
        var kept = probabilities.clamp(Epsilon, 1 - Epsilon);
        return functional.binary_cross_entropy(kept, Like(y, kept)).MoveToOuterDisposeScope();
    }

    /// <summary>PyTorch's binary cross-entropy on logits.</summary>
    public static Tensor BinaryCrossEntropyWithLogits(Tensor logits, Target y, double positiveWeight)
    {
        using var scope = NewDisposeScope();
        var weight = positiveWeight == 1 ? null : tensor((float)positiveWeight, logits.device);
        return functional.binary_cross_entropy_with_logits(logits, Like(y, logits), null, Reduction.Mean, weight).MoveToOuterDisposeScope();
    }

    /// <summary>PyTorch's multi_margin_loss: the hinge loss of Crammer and Singer, divided by the number of classes.</summary>
    public static Tensor Hinge(Tensor scores, Tensor labels, double margin)
    {
        using var scope = NewDisposeScope();
        var (column, classes) = (labels.unsqueeze(1), scores.size(1));
        var behind = scores.sub(scores.gather(1, column)).add(margin).relu();

        // The true class is behind itself by the margin, and does not count.
        return behind.sum().sub(margin * labels.size(0)).div(labels.size(0) * classes).MoveToOuterDisposeScope();
    }

    /// <summary>PyTorch's kl_div of log_softmax with "batchmean".</summary>
    public static Tensor KLDivergence(Tensor logits, Target y)
    {
        using var scope = NewDisposeScope();
        return functional.kl_div(functional.log_softmax(logits, 1), y.ToProbabilities(), false, Reduction.Sum).div(y.Count).MoveToOuterDisposeScope();
    }

    /// <summary>One minus the overlap of sigmoid(logits) with y, a sample at a time.</summary>
    public static Tensor Dice(Tensor logits, Target y, double smooth)
    {
        using var scope = NewDisposeScope();
        var (found, wanted) = (logits.sigmoid().flatten(1), y.Like(logits).flatten(1));
        var overlap = found.mul(wanted).sum(1).mul(2).add(smooth);
        var total = found.sum(1).add(wanted.sum(1)).add(smooth);
        return overlap.div(total).mean().neg().add(1).MoveToOuterDisposeScope();
    }

    /// <summary>A loss of the user's own.</summary>
    public static Tensor Own<TLoss>(Tensor output, Target y) where TLoss : ILoss, new() => new TLoss().Compute(output, y);

    /// <summary>The sum of losses, each times its weight. The losses stay the caller's.</summary>
    public static Tensor Sum(params (Tensor Loss, double Weight)[] losses)
    {
        ArgumentNullException.ThrowIfNull(losses);
        using var scope = NewDisposeScope();
        var sum = losses[0].Loss.mul(losses[0].Weight);
        foreach (var (loss, weight) in losses.Skip(1)) sum = sum.add(loss.mul(weight));
        return sum.MoveToOuterDisposeScope();
    }

    /// <summary>The answers as numbers of the output's shape; class indices become one-hot rows.</summary>
    private static Tensor Like(Target y, Tensor output)
    {
        if (y.Kind != TargetKinds.Labels) return y.Like(output);
        if (y.Classes == 2 && output.dim() == 2 && output.size(1) == 1)
            throw new ArgumentException(
                $"The network gives one number a sample, {ShapeText.Tensor(output.shape)}, but the targets are indices of 2 classes, which binary cross-entropy takes as rows of two. " +
                $"Give a data set of new TargetValues(...), 0 or 1 as Float32 [N, 1]; or end the network with Dense(2) and use CrossEntropy.");
        return Target.Of(TargetKinds.SoftLabels, y.ToProbabilities(), y.Classes).Like(output);
    }
}
