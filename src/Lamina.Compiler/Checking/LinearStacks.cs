using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking;

/// <summary>Finds two consecutive layers with weights without an activation between them, except where that is intended.</summary>
internal static class LinearStacks
{
    /// <returns>Both layers, and whether a max-pool, which is not linear, lies between them.</returns>
    public static IEnumerable<(Node First, Node Second, bool HasMaximum)> In(GraphQueries graph) =>
        from first in graph.Weighted
        where IsDenseOrConvolution(first.Op) && !IsDepthwise(graph, first)
        let second = graph.Next(first, op => IsLinear(op) || op.IsMaximum())
        where second is { Op: Dense or Convolution } && !IsDepthwise(graph, second)
        where !Narrows(graph, first, second) && !IsFactorised(first.Op, second.Op)
        let linear = graph.Next(first, IsLinear)
        select (first, second, HasMaximum: linear.Id != second.Id);

    /// <summary>The layer after which an activation is usual: the one with weights, or the batch norm behind it.</summary>
    public static Node Activated(GraphQueries graph, Node first) => graph.OnlyConsumer(first) is { Op: BatchNorm } norm ? norm : first;

    private static bool IsDenseOrConvolution(Op op) => op is Dense or Convolution or SeparableConvolution;

    /// <summary>At inference, where a batch norm is a factor and an offset.</summary>
    private static bool IsLinear(Op op) =>
        op.IsAverage() || op.OnlyArranges() || op.DropoutRate() is not null || op is BatchNorm or Rescale or ZeroPad or Crop;

    /// <summary>A depthwise convolution is the first half of a separable one.</summary>
    private static bool IsDepthwise(GraphQueries graph, Node node) =>
        node.Op is Convolution { Groups: > 1 } convolution
        && (convolution.Groups == convolution.Filters || (graph.ArrivingAt(node) is { Features.IsKnown: true } map && map.Features.Value == convolution.Groups));

    /// <summary>Fewer features than before and after: a bottleneck of low rank, as in MobileNetV2, is meant to be linear. Sizes that are not known say nothing.</summary>
    private static bool Narrows(GraphQueries graph, Node first, Node second)
    {
        if (!graph.TryShapes(first, out var before, out var between) || graph.ArrivingAt(second) is null || !before.Features.IsKnown) return true;
        var after = second.Op switch
        {
            Dense dense => dense.Units,
            Convolution convolution => convolution.Filters,
            _ => 0,
        };
        return between.Features.Value < before.Features.Value && between.Features.Value < after;
    }

    /// <summary>k×1 and then 1×k, or the other way: one kernel written as two.</summary>
    private static bool IsFactorised(Op first, Op second) =>
        first is Convolution { Window: { Rank: 2 } one } && second is Convolution { Window: { Rank: 2 } other }
        && Enumerable.Range(0, 2).Any(axis => one.Kernel[axis] == 1 && other.Kernel[axis] > 1 && one.Kernel[1 - axis] > 1 && other.Kernel[1 - axis] == 1);
}
