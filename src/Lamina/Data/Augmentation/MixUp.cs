using TorchSharp;

namespace Lamina;

/// <summary>Mix-up: each sample is blended with another of its batch, and so are their labels. Source: Zhang et al. 2018 (arXiv:1710.09412).</summary>
/// <remarks>For a training loop of your own; <c>Fit</c> does it where <see cref="Dataset.MixUpAlpha"/> is set.</remarks>
public static class MixUp
{
    /// <summary>A batch of blended samples, λ·a + (1 − λ)·b with one λ of Beta(α, α) for the batch; dispose both.</summary>
    /// <param name="x">The samples.</param>
    /// <param name="y">Their classes.</param>
    /// <param name="alpha">How evenly to blend, above 0: 0.2 leaves most samples nearly unchanged, 1 makes every λ equally likely.</param>
    /// <param name="random">The source of chance.</param>
    public static (Batch X, SoftLabels Y) Blend(Batch x, Labels y, double alpha, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (!(alpha > 0)) throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "Alpha is above 0.");
        using var soft = y.ToSoft();
        var (mixed, labels) = Blend(x.Tensor, soft.Tensor, alpha, random);
        return (Batch.Owning(mixed), new SoftLabels(labels));
    }

    /// <summary>The same for a batch whose labels are of either kind.</summary>
    internal static LabelledBatch Blend(LabelledBatch batch, double alpha, RandomStream random)
    {
        using var soft = batch.Y.ToProbabilities();
        var (mixed, labels) = Blend(batch.X.Tensor, soft, alpha, random);
        return new(Batch.Owning(mixed), new SoftLabels(labels));
    }

    private static (torch.Tensor X, torch.Tensor Y) Blend(torch.Tensor x, torch.Tensor y, double alpha, RandomStream random)
    {
        double a = random.NextGamma(alpha), share = a / (a + random.NextGamma(alpha));
        long[] partners = [.. Enumerable.Range(0, (int)x.size(0)).Select(i => (long)i)];
        for (int i = partners.Length - 1; i > 0; i--)
        {
            int other = random.Next(i + 1);
            (partners[i], partners[other]) = (partners[other], partners[i]);
        }

        using var local = torch.tensor(partners);
        using var order = local.to(x.device);
        return (Mixed(x, order, share), Mixed(y, order, share));
    }

    private static torch.Tensor Mixed(torch.Tensor values, torch.Tensor order, double share)
    {
        using var others = values.index_select(0, order);
        using Scalar own = share, rest = 1 - share;
        using var first = values.mul(own);
        using var second = others.mul(rest);
        return first.add(second);
    }
}
