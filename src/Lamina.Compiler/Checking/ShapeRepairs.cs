using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Checking;

/// <summary>Repairs of impossible shapes that change other layers than the impossible one: the op that reports the fault does not know its neighbours.</summary>
internal static class ShapeRepairs
{
    public static Finding Add(CheckedNetwork network, Finding finding)
    {
        if (finding.Rule is not (RuleIds.Rank or RuleIds.JoinShapes or RuleIds.WindowTooLarge)) return finding;
        var node = network.Graph.Nodes.FirstOrDefault(node => network.Written(node) == finding.Address.At(null));
        return node?.Op switch
        {
            Ops.Add => finding.Offer(Project(network, node)),
            Concat { Crop: false } => finding.Offer(Crop(network, node)),
            Pooling when finding.Rule == RuleIds.WindowTooLarge => finding.Offer(network.Remove(node)),
            not null when finding.Rule == RuleIds.WindowTooLarge => finding.Offer(LeaveOutPool(network, node)),
            not null and not Join => finding.Offer(MoveFlatten(network, node)),
            _ => finding,
        };
    }

    /// <summary>Without the last pool before it, if the layer then fits.</summary>
    private static Repair? LeaveOutPool(CheckedNetwork network, Node node)
    {
        var behind = new Stack<Node>();
        var before = node;
        for (; before is not null && before.Op is not Pooling; before = network.Graph.Before(before)) behind.Push(before);
        if (before is null) return null;
        var leaves = behind.Aggregate(network.Graph.ArrivingAt(before), (shape, next) => shape is not null && next.Op.Infer([shape]) is Inference.Shaped { Shape: var after } ? after : null);
        return leaves is null ? null : network.Remove(before);
    }

    /// <summary>Flattens before the first dense layer that follows, not before a layer of maps.</summary>
    private static Repair? MoveFlatten(CheckedNetwork network, Node node)
    {
        if (network.Graph.Before(node) is not { Op: Flatten } flatten || network.Graph.OnlyConsumer(flatten) != node) return null;
        var dense = network.Graph.Next(node, op => op is not Dense);
        return dense is null
            ? network.Remove(flatten)
            : Repair.Of($"Move {flatten.Name} before {dense.Name}", Edit.Remove(network.Removable(flatten)), Edit.Before(network.Written(dense), "Flatten"));
    }

    /// <summary>A projection on the shortcut of a residual branch (He et al. 2016), which so far is the fork itself.</summary>
    private static Repair? Project(CheckedNetwork network, Node join)
    {
        if (join.Inputs.Count != 2 || network.Written(join) is not { } place || !IsShortcut(network, join, place.Index)) return null;
        var (fork, branch) = (network.Graph.ShapeOf(network.Graph.Nodes[join.Inputs[0]]), network.Graph.ShapeOf(network.Graph.Nodes[join.Inputs[1]]));
        if (fork is null || branch is not { Features.IsKnown: true } || fork.Rank != branch.Rank) return null;
        var layer = branch.IsMap ? Convolution(fork, branch) : branch.Rank == 1 ? $"Dense({branch.Features})" : null;
        return layer is null ? null : Repair.Of($"Add [Branch, {layer}]", Edit.Before(place, "Branch"), Edit.Before(place, layer));
    }

    /// <summary>One branch stands open before the join, so that the other value is the fork.</summary>
    private static bool IsShortcut(CheckedNetwork network, Node join, int index)
    {
        var attributes = network.Read.Source.Attributes;
        var fork = network.Graph.Nodes[join.Inputs[0]].Address.Index;
        return attributes[index].Find("values") is not { Value: WrittenValue.Several { Items.Count: > 0 } } && attributes.Take(index).Skip(fork + 1).Count(attribute => attribute.Name == "Branch") == 1;
    }

    /// <summary>The 1×1 convolution that makes one map as large as the other, or null.</summary>
    private static string? Convolution(TensorShape from, TensorShape to)
    {
        if (from.Spatial.Concat(to.Spatial).Any(dim => !dim.IsKnown)) return null;
        var strides = from.Spatial.Zip(to.Spatial, (before, after) => Sizes.DivideUp(before.Value, after.Value)).ToList();
        if (!from.Spatial.Zip(strides, (before, stride) => (before.Value - 1) / stride + 1).SequenceEqual(to.Spatial.Select(dim => dim.Value))) return null;
        var stride = Remedy.Sizes("Stride", strides).Value;
        return $"Conv{to.Spatial.Count}D({to.Features}, 1{(stride == "1" ? "" : $", Stride = {stride}")})";
    }

    /// <summary>Cuts the larger map, as U-Net does.</summary>
    private static Repair? Crop(CheckedNetwork network, Node join)
    {
        var shapes = join.Inputs.Select(id => network.Graph.ShapeOf(network.Graph.Nodes[id])).ToList();
        return shapes.All(shape => shape is { IsMap: true } && shape.Rank == shapes[0]!.Rank) ? network.Set(join, "Crop", $"true") : null;
    }
}
