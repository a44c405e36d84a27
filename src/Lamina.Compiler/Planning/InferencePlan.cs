using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Planning;

/// <summary>What is decided before the inference path is written: the network without what only training needs.</summary>
/// <param name="Stands">For each value, by id, the node whose result it is: another's for a dropout or a folded norm, otherwise its own.</param>
/// <param name="Norm">For each node, by id, the batch norm that is folded into its kernel; −1 for none.</param>
/// <param name="Packed">For each node, by id: its result is kept in oneDNN's blocked layout.</param>
public sealed record InferencePlan(EquatableArray<int> Stands, EquatableArray<int> Norm, EquatableArray<bool> Packed)
{
    /// <summary>
    /// Below this many multiply-adds per sample, the overhead of operators over packed tensors may outweigh what they save: LeNet, with 400,000, takes
    /// 0.40 ms packed and 0.25 ms plain for one sample, 3.9 and 9.5 ms for 128.
    /// </summary>
    private const long SurelyPacked = 10_000_000;

    /// <summary>The same network with nothing packed.</summary>
    public InferencePlan Plain => this with { Packed = Packed.Select(_ => false).ToEquatableArray() };

    /// <summary>Only a measurement can tell whether packing gains: the network is small, or of dense layers alone, where it depends on the processor's BLAS.</summary>
    public bool IsInDoubt(NetworkGraph graph, long multiplyAdds) =>
        multiplyAdds < SurelyPacked || !graph.Nodes.Any(node => Packed[node.Id] && node.Op is KernelOp and not Dense);

    /// <summary>The node is computed: it is neither absent nor folded into another.</summary>
    public bool IsComputed(int id) => Stands[id] == id;

    /// <summary>
    /// Plans a network of one input. oneDNN's blocked layout wins for convolutions and what stands between them (LeNet at a batch of 128: 2.0 times, MatConvNet's
    /// net 1.45, VGG16 1.12, docs/performance.md). Other ops take plain tensors, and values are converted where the two meet.
    /// </summary>
    public static InferencePlan Of(ShapedGraph shaped)
    {
        var graph = shaped.Graph;
        var stands = new int[graph.Nodes.Count];
        var norm = Enumerable.Repeat(-1, graph.Nodes.Count).ToArray();
        var packed = new bool[graph.Nodes.Count];
        foreach (var node in graph.Nodes)
        {
            stands[node.Id] = node.Id;
            if (node.Op is Dropout or SpatialDropout or StochasticDepth or GaussianNoise)
            {
                stands[node.Id] = stands[node.Inputs[0]];
            }
            else if (node.Op is BatchNorm && IsFoldable(shaped, node.Inputs[0]))
            {
                stands[node.Id] = node.Inputs[0];
                norm[node.Inputs[0]] = node.Id;
            }
            else
            {
                packed[node.Id] = IsPacked(shaped, node, packed, stands);
            }
        }

        return new(stands.ToEquatableArray(), norm.ToEquatableArray(), packed.ToEquatableArray());
    }

    /// <summary>Scaling a kernel's features scales those of its result, which nothing else may read.</summary>
    private static bool IsFoldable(ShapedGraph shaped, int kernel) =>
        shaped.Graph.Nodes[kernel].Op is Convolution { Window.Rank: 2 } or Dense
        && shaped.Graph.Consumers(kernel).Count == 1
        && !shaped.Graph.Leaves(kernel);

    private static bool IsPacked(ShapedGraph shaped, Node node, bool[] packed, int[] stands) => node.Op switch
    {
        Convolution { Window.Rank: 2 } or DepthwiseConvolution => true,
        Dense => shaped.InputOf(node).Rank == 1,
        ReLU or Sigmoid or Tanh or Flatten => packed[stands[node.Inputs[0]]],
        // oneDNN's mean over a window that hangs over the edge divides by the whole window.
        Pooling { Kind: PoolKind.Average, Window.CeilMode: true } => false,
        Pooling { Window.Rank: 2 } pooling => packed[stands[node.Inputs[0]]] && !pooling.Window.Padding.Same,
        Add => node.Inputs.All(input => packed[stands[input]]) && node.Inputs.Select(shaped.Shape).Distinct().Count() == 1,
        _ => false,
    };
}
