using TorchSharp;

namespace Lamina;

/// <summary>Distributions that TorchSharp draws from its global stream only; emitted code calls them with the network's own generator.</summary>
public static class Initialisers
{
    /// <summary>Gives a network's parameter the given values, which are freed.</summary>
    public static void Set(torch.nn.Module network, string key, torch.Tensor values)
    {
        ArgumentNullException.ThrowIfNull(network);
        using (values) network.named_parameters().First(pair => pair.name == key).parameter.copy_(values);
    }

    private const long Block = 64;

    /// <summary>The bias of an LSTM whose forget gate, the second quarter, starts open: ones there, zeros elsewhere (Jozefowicz et al. 2015).</summary>
    /// <param name="size">The tensor's extents: four times the units.</param>
    /// <returns>Float32 on the CPU, to be disposed.</returns>
    public static torch.Tensor ForgetBias(long[] size)
    {
        var bias = torch.zeros(size);
        using var gate = bias.narrow(0, size[0] / 4, size[0] / 4);
        gate.fill_(1);
        return bias;
    }

    /// <summary>Normal values, each drawn again until it lies within two standard deviations of the mean.</summary>
    /// <param name="size">The tensor's extents.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="std">The standard deviation before the cut; after it, it is 0.88 times that.</param>
    /// <param name="generator">Where the numbers come from; null: torch's default stream.</param>
    /// <returns>Float32 on the CPU, to be disposed.</returns>
    public static torch.Tensor TruncatedNormal(long[] size, double mean, double std, torch.Generator? generator)
    {
        using var scope = torch.NewDisposeScope();
        var drawn = torch.empty(size).normal_(0, 1, generator);
        var cells = drawn.view(-1);

        // Each round draws only what lies outside, a twentieth of the last round, and not all again.
        for (var outside = Outside(cells); outside.size(0) > 0;)
        {
            var again = torch.empty(outside.size(0)).normal_(0, 1, generator);
            cells.index_put_(again, outside);
            outside = outside.index_select(0, Outside(again));
        }

        return drawn.mul_(std).add_(mean).MoveToOuterDisposeScope();
    }

    private static torch.Tensor Outside(torch.Tensor cells) => cells.abs().gt(2).nonzero().squeeze(1);

    /// <summary>
    /// A random matrix [first extent, all others] whose rows are orthonormal, or whose columns are if there are more rows than columns (Saxe et al. 2013).
    /// </summary>
    /// <param name="size">The tensor's extents; at least two.</param>
    /// <param name="generator">Where the numbers come from; null: torch's default stream.</param>
    /// <returns>Float32 on the CPU, to be disposed; for the same draws what <c>torch.nn.init.orthogonal_</c> gives.</returns>
    public static torch.Tensor Orthogonal(long[] size, torch.Generator? generator)
    {
        using var scope = torch.NewDisposeScope();
        long rows = size[0];
        var drawn = torch.empty([rows, size.Skip(1).Aggregate(1L, (product, extent) => product * extent)]).normal_(0, 1, generator);
        bool isWide = rows < drawn.size(1);
        var vectors = (isWide ? drawn : drawn.t()).to(torch.ScalarType.Float64).contiguous();
        for (long start = 0; start < vectors.size(0); start += Block)
        {
            var block = vectors.narrow(0, start, Math.Min(Block, vectors.size(0) - start));
            if (start > 0) RemovePartsAlong(vectors.narrow(0, 0, start), block);
            for (long row = 0; row < block.size(0); row++)
            {
                var vector = block.narrow(0, row, 1);
                if (row > 0) RemovePartsAlong(block.narrow(0, 0, row), vector);
                vector.div_(vector.norm());
            }
        }

        return (isWide ? vectors : vectors.t()).to(torch.ScalarType.Float32).contiguous().view(size).MoveToOuterDisposeScope();
    }

    /// <summary>Gram and Schmidt's step. Once is enough: the rest that it leaves is a double's rounding times the condition number, far below a float's rounding.</summary>
    private static void RemovePartsAlong(torch.Tensor orthonormal, torch.Tensor vectors)
    {
        using var scope = torch.NewDisposeScope();
        vectors.sub_(vectors.matmul(orthonormal.t()).matmul(orthonormal));
    }
}
