using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A convolution that steps over cells which no window covers.</summary>
internal sealed class SkippedPixels() : NetworkRule("LAM2021", "A convolution's stride is larger than its kernel", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        return
            from node in graph.Nodes
            let window = WindowOf(node.Op)
            where window is not null && Enumerable.Range(0, window.Rank).Any(axis => window.Stride[axis] > window.Kernel[axis])
            where !IsShortcut(graph, node, window)
            let seen = 100.0 * Enumerable.Range(0, window.Rank).Aggregate(1.0, (part, axis) => part * System.Math.Min(1, (double)window.Kernel[axis] / window.Stride[axis]))
            let fitting = window.Stride.Zip(window.Kernel, System.Math.Min)
            select At(node, "Stride",
                $"{node.Name}: moves by {string.Join("×", window.Stride)} with a kernel of {string.Join("×", window.Kernel)}, so that it reads {seen:0} % of the map; use a stride of at most the kernel, or a pool before it")
                .Offer(network.Set(node, Remedy.Sizes("Stride", fitting)));
    }

    private static Window? WindowOf(Op op) => op switch
    {
        Convolution convolution => convolution.Window,
        DepthwiseConvolution convolution => convolution.Window,
        SeparableConvolution convolution => convolution.Depthwise.Window,
        _ => null,
    };

    /// <summary>
    /// The shortcut of a residual block, and the first convolution of its other branch in ResNet's first version; one of two that together reduce a map, as in DARTS.
    /// </summary>
    private static bool IsShortcut(GraphQueries graph, Node node, Window window) =>
        window.Kernel.All(cells => cells == 1) && graph.EnclosingJoin(node)?.Op is Add or Concat;
}
