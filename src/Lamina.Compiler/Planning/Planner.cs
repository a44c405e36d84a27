using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Planning;

/// <summary>Phase 4: in which order layers are computed, how long each value lives, and who may overwrite it.</summary>
public static class Planner
{
    /// <param name="written">The network.</param>
    /// <param name="layout">Where maps may stand channels last.</param>
    /// <param name="precision">What the recipe computes in.</param>
    /// <param name="keepsOrder">Layers are computed in the order in which they are written, even where another one is faster.</param>
    public static NetworkPlan Plan(
        ShapedGraph written, MemoryLayout layout = MemoryLayout.Auto, Precision precision = Precision.Float32, bool keepsOrder = false)
    {
        var computed = keepsOrder ? written : ReLUAfterPool.Of(written);
        var graph = computed.Graph;
        var lastUse = graph.Nodes.Select(node => graph.Consumers(node.Id).DefaultIfEmpty(node.Id).Max()).ToEquatableArray();
        return new(computed, lastUse, graph.Nodes.Select(node => MayOverwrite(graph, node)).ToEquatableArray(), LayoutPlan.Of(computed, layout))
        {
            Precision = precision == Precision.BFloat16 ? PrecisionPlan.Of(computed) : null,
        };
    }

    /// <summary>
    /// ReLU writes over its input if nothing else reads it and the gradient of the layer that made it does not need it: the gradients of convolutions,
    /// dense layers, norms, sums and max pools use their inputs at most. PyTorch's own networks say <c>ReLU(inplace=True)</c> there.
    /// </summary>
    private static bool MayOverwrite(NetworkGraph graph, Node node) =>
        node.Op is ReLU
        && graph.Nodes[node.Inputs[0]].Op is KernelOp or BatchNorm or SampleNorm or Add or Pooling { Kind: PoolKind.Max, Window.Rank: 2 }
        && graph.Consumers(node.Inputs[0]).Count == 1
        && !graph.Leaves(node.Inputs[0]);
}
