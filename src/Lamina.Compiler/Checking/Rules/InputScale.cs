using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Inputs far larger than the ±1 for which initial weights and learning rates are made.</summary>
internal sealed class InputScale() : NetworkRule("LAM3016", "The inputs are not scaled", Severity.Warning, wide)
{
    /// <summary>The largest pixel of an image whose mean is taken away and which is not scaled.</summary>
    private const double LargestCentred = 160;

    private static readonly Threshold wide = new("input_range", 10);

    /// <summary>It is the network's own matter.</summary>
    public override bool IsOfRecipe => false;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (Bounds(network.Read.Input.Range) is not var (min, max)) yield break;
        var node = network.Graph.Nodes[0];
        while (network.Graph.OnlyConsumer(node) is { } next && Passes(next.Op))
        {
            (min, max) = Through(next.Op, min, max);
            node = next;
        }

        var first = network.Graph.Consumers(node).FirstOrDefault();
        if (first is null || first.Op.IsNorm() || !(first.Op is KernelOp or Recurrent or MultiHeadAttention || first.Op.IsWeightless()) || IsRescaledBehind(network.Graph, first)) yield break;
        if (Math.Max(Math.Abs(min), Math.Abs(max)) <= network.Value(wide) || IsCentred(min, max)) yield break;

        var isByte = min == 0 && max == 255;
        var place = network.PlaceOf("Input");
        yield return At(place, $"the inputs go from {min} to {max} when they reach {first.Name}; put {(isByte ? "Rescale(1 / 255.0)" : "Normalize, or BatchNorm")} before it")
            .Offer(Scale(network, isByte ? "Rescale(1 / 255.0)" : Normalised(network, node) ?? "BatchNorm", place));
    }

    /// <summary>The norm of each sample takes off again what the sums of the first layer have of the inputs' size, forwards and from the gradient of its weights.</summary>
    private static bool IsRescaledBehind(GraphQueries graph, Node first) => first.Op is KernelOp && graph.OnlyConsumer(first) is { Op: SampleNorm };

    /// <summary>By what the input declares of itself, if nothing has changed it.</summary>
    private static string? Normalised(CheckedNetwork network, Node node) => node.Op is Input && network.Read.Input.Range is { Mean: { } mean, Std: { } std }
        ? FormattableString.Invariant($"Normalize({mean}, {std})")
        : null;

    /// <summary>Before the first layer; where branches fork from the input, before them all.</summary>
    private static Repair? Scale(CheckedNetwork network, string layer, Address input) =>
        network.Graph.OnlyConsumer(network.Graph.Nodes[0]) is { } first && network.Written(first) is { } place
            ? Repair.Of($"Insert {layer}", Edit.Before(place, layer))
            : Repair.Of($"Insert {layer}", Edit.After(input, layer));

    /// <summary>Mean-subtracted pixels: the published recipes for AlexNet, VGG and GoogLeNet in Caffe are made for them.</summary>
    private static bool IsCentred(double min, double max) =>
        min < 0 && max > 0 && Math.Max(-min, max) <= LargestCentred && Math.Abs(min + max) <= (max - min) / 4;

    /// <summary>Where only a mean and a deviation are declared, three deviations on both sides.</summary>
    private static (double Min, double Max)? Bounds(ValueRange range) => range switch
    {
        { Min: { } min, Max: { } max } => (min, max),
        { Mean: { } mean, Std: { } std } => (mean - 3 * std, mean + 3 * std),
        _ => null,
    };

    private static bool Passes(Op op) => op is Rescale or Normalize or ZeroPad or Crop or Permute or Tokens || op.OnlyArranges() || op.DropoutRate() is not null;

    private static (double Min, double Max) Through(Op op, double min, double max) => op switch
    {
        Rescale { Scale: var scale, Offset: var offset } => Sorted(min * scale + offset, max * scale + offset),
        Normalize { Mean: var means, Std: var stds } => (
            means.Zip(stds, (mean, std) => (min - mean) / std).Min(), means.Zip(stds, (mean, std) => (max - mean) / std).Max()),
        _ => (min, max),
    };

    private static (double Min, double Max) Sorted(double one, double other) => (Math.Min(one, other), Math.Max(one, other));
}
