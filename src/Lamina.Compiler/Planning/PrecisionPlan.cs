using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Planning;

/// <summary>The type of a value's numbers.</summary>
public enum NumberType
{
    Float32,
    BFloat16,

    /// <summary>Numbers of tokens, which are never cast.</summary>
    Whole,
}

/// <summary>In which type one node computes in a BFloat16 forward pass.</summary>
/// <param name="Computes">What its arriving values are brought to.</param>
/// <param name="Gives">What leaves it.</param>
/// <param name="CastsTensors">Its learned tensors are brought to <paramref name="Computes"/> too.</param>
/// <param name="Why">Why it computes in Float32 although BFloat16 arrives, or which part of it does; empty where there is nothing to explain.</param>
public sealed record NodePrecision(NumberType Computes, NumberType Gives, bool CastsTensors, string Why);

/// <summary>
/// Where a forward pass in BFloat16 casts. Products of many numbers gain from it, and their operators accumulate in Float32; what is sensitive to 8 bits, or has
/// no BFloat16 operator, computes in Float32; everything else keeps the type that arrives. What leaves the network is Float32.
/// </summary>
/// <remarks>The division is that of PyTorch's autocast (torch/amp) and of Micikevicius et al. 2018, Mixed precision training.</remarks>
/// <param name="Nodes">For each node, by id.</param>
public sealed record PrecisionPlan(EquatableArray<NodePrecision> Nodes)
{
    /// <summary>Something computes in BFloat16.</summary>
    public bool HasEffect => Nodes.Any(node => node.Computes == NumberType.BFloat16);

    public static PrecisionPlan Of(ShapedGraph shaped)
    {
        var graph = shaped.Graph;
        var nodes = new NodePrecision[graph.Nodes.Count];
        foreach (var node in graph.Nodes)
        {
            var arriving = node.Inputs.Select(input => nodes[input].Gives).ToList();
            var (computes, why) = Computes(node.Op, arriving.Count > 0 && arriving.All(type => type == NumberType.BFloat16));
            if (arriving.Contains(NumberType.Whole)) (computes, why) = (NumberType.Whole, "");

            var gives = shaped.OutputOf(node).Vocabulary is not null ? NumberType.Whole
                : computes == NumberType.BFloat16 && !graph.Leaves(node.Id) ? NumberType.BFloat16
                : NumberType.Float32;

            // A batch norm's operator reads BFloat16 maps beside Float32 factors and statistics.
            var castsTensors = computes == NumberType.BFloat16 && node.Op is not BatchNorm;
            nodes[node.Id] = new(computes, gives, castsTensors, castsTensors || arriving.Contains(NumberType.BFloat16) ? why : "");
        }

        return new(nodes.ToEquatableArray());
    }

    private static (NumberType Type, string Why) Computes(Op op, bool isLow) => op switch
    {
        Convolution or DepthwiseConvolution or SeparableConvolution or Dense => (NumberType.BFloat16, ""),
        MultiHeadAttention => (NumberType.BFloat16, "its softmax in Float32"),
        BatchNorm when isLow => (NumberType.BFloat16, "its sums and statistics in Float32"),

        SampleNorm => (NumberType.Float32, "its sums and squares need more than 8 bits"),
        LocalResponseNorm => (NumberType.Float32, "its sum of squares needs more than 8 bits"),
        Softmax or LogSoftmax => (NumberType.Float32, "many small shares add up to one"),
        Normalize or PositionalEncoding => (NumberType.Float32, "its constants have more than 8 bits"),
        GELU { Approximate: true } => (NumberType.Float32, "each of its steps would round"),
        Upsample { IsBilinear: true } => (NumberType.Float32, "8 bits do not tell places apart"),

        // Tried on libtorch 1.13's CPU operators, forward and backward.
        TransposedConvolution => (NumberType.Float32, "libtorch 1.13 refuses BFloat16 kernels for it on the CPU"),
        ReLU6 or Hardtanh => (NumberType.Float32, "libtorch 1.13 has no BFloat16 gradient of it on the CPU"),
        Mish => (NumberType.Float32, "libtorch 1.13 has no BFloat16 form of it on the CPU"),
        Recurrent => (NumberType.Float32, "TorchSharp's module computes with the weights that it holds"),
        OwnModule => (NumberType.Float32, "a module's own weights are Float32"),

        Join when !isLow => (NumberType.Float32, "another of its values is Float32"),
        _ => (isLow ? NumberType.BFloat16 : NumberType.Float32, ""),
    };
}
