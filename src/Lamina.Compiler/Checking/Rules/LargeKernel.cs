using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Lamina.Compiler.Costing;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A kernel of 5×5 that two of 3×3 replace with fewer weights and multiply-adds.</summary>
internal sealed class LargeKernel() : NetworkRule("LAM2029", "Two kernels of 3×3 see as far as one of 5×5", Severity.Info, least)
{
    private static readonly Threshold least = new("large_kernel_parameters", 10_000);

    /// <summary>The arguments that the repair knows how to carry over.</summary>
    private static readonly string[] parted = ["filters", "kernel", "Padding", "Bias", "Stride"];

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        foreach (var node in graph.Weighted)
        {
            if (node.Op is not Convolution { Groups: 1, Window: { Rank: 2 } window } large || !Is(window.Kernel, 5) || !Is(window.Stride, 1) || !Is(window.Dilation, 1)) continue;
            if (!graph.TryShapes(node, out var input, out var output) || !output.Elements.IsKnown || Small(window) is not var (first, second)) continue;

            var (one, other) = (large with { Window = first }, large with { Window = second });
            if (one.Infer([input]) is not Inference.Shaped { Shape: var between }) continue;
            var cost = graph.CostOf(node);
            var instead = OpCost.Of(one, input, between) + OpCost.Of(other, between, output);
            if (cost.Parameters < network.Value(least) || instead.Parameters >= cost.Parameters || instead.MultiplyAdds >= cost.MultiplyAdds) continue;
            yield return At(node, "kernel",
                $"{node.Name}: has {cost.Parameters:N0} parameters and {cost.MultiplyAdds:N0} multiply-adds; two convolutions of 3×3 with an activation between them see as far, with {instead.Parameters:N0} and {instead.MultiplyAdds:N0}")
                .Offer(Parted(network, node, large, first, second));
        }
    }

    /// <summary>The two windows that together lose as many places at the border as the large one does; null where its padding cannot be parted.</summary>
    private static (Window First, Window Second)? Small(Window window)
    {
        if (window.Padding.Cells.Any(cells => cells > 2)) return null;
        var small = window with { Kernel = All(3) };
        return (Padded(cells => (cells + 1) / 2), Padded(cells => cells / 2));

        Window Padded(Func<long, long> part) => small with { Padding = small.Padding with { Cells = window.Padding.Cells.Select(part).ToEquatableArray() } };
    }

    /// <summary>The second convolution takes over what is written of the first; a start of its weights, which may be meant for one kernel, or a name is left to the user.</summary>
    private static Repair? Parted(CheckedNetwork network, Node node, Convolution large, Window first, Window second)
    {
        if (network.Written(node) is not { } place || network.Read.Source.Attributes[place.Index].Arguments.Any(argument => !parted.Contains(argument.Name))) return null;
        var between = network.Graph.OnlyConsumer(node) is { Op: Activation } activation ? activation.Written : "ReLU";
        string[] options = [.. PaddingOf(second) is { } padding ? [$"Padding = {padding}"] : Array.Empty<string>(), .. large.HasBias ? Array.Empty<string>() : ["Bias = false"]];
        Edit?[] edits =
        [
            Edit.Set(place, "kernel", "3"),
            .. first.Padding.Same ? Array.Empty<Edit?>() : [PaddingOf(first) is { } written ? Edit.Set(place, "Padding", written) : Edit.Unset(place, "Padding")],
            Edit.After(place, $"{between}, Conv2D({string.Join(", ", new[] { Text(large.Filters), "3" }.Concat(options))})"),
        ];
        return Repair.Of("Use two kernels of 3×3", edits);
    }

    /// <summary>The padding as C#, or null for none.</summary>
    private static string? PaddingOf(Window window) =>
        window.Padding.Same ? "PaddingMode.Same"
        : Is(window.Padding.Cells, 0) ? null
        : Is(window.Padding.Cells, window.Padding.Cells[0]) ? Text(window.Padding.Cells[0])
        : $"new[] {{ {string.Join(", ", window.Padding.Cells.Select(Text))} }}";

    private static string Text(long size) => size.ToString(CultureInfo.InvariantCulture);

    private static EquatableArray<long> All(long size) => EquatableArray.Of(size, size);

    private static bool Is(EquatableArray<long> sizes, long size) => sizes.All(each => each == size);
}
