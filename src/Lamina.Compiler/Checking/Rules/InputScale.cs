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

    /// <summary>The same of three standard deviations: those of published means are 58 to 79.</summary>
    private const double LargestDeviations = 240;

    private static readonly Threshold wide = new("input_range", 10);

    /// <summary>It is the network's own matter.</summary>
    public override bool IsOfRecipe => false;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var arriving = Arriving(network);
        var raw =
            from node in network.Graph.Nodes
            where node.Op is KernelOp or Recurrent or MultiHeadAttention && !IsRescaledBehind(network.Graph, node)
            let values = node.Inputs.Select(id => arriving[id]).FirstOrDefault(values => values is not null)
            where values is not null && Math.Max(Math.Abs(values.Min), Math.Abs(values.Max)) > network.Value(wide) && !IsCentred(values)
            group (Node: node, values.Min, values.Max) by values.Input;

        foreach (var readers in raw)
        {
            var (first, min, max) = readers.First();
            var layer = min == 0 && max == 255 ? "Rescale(1 / 255.0)" : null;
            yield return At(readers.Key.Address, $"the inputs go from {min:0.##} to {max:0.##} when they reach {first.Name}; put {layer ?? "Normalize, or BatchNorm"} before it")
                .Offer(network.Read.Inputs.Count > 1 ? null : Scale(network, layer ?? Normalised(network, first) ?? "BatchNorm", readers.Key, [.. readers.Select(each => each.Node)]));
        }
    }

    /// <summary>For each node, the values that leave it, if only layers that at most rescale stand between it and an input; otherwise null.</summary>
    private static Values?[] Arriving(CheckedNetwork network)
    {
        var (leaving, inputs) = (new Values?[network.Graph.Nodes.Count], 0);
        foreach (var node in network.Graph.Nodes)
        {
            if (node.Op is Input) leaving[node.Id] = Declared(node, network.Read.Inputs.ElementAtOrDefault(inputs++)?.Range);
            else if (Passes(node.Op)) leaving[node.Id] = Through(node.Op, Widest(node.Inputs.Select(id => leaving[id])));
        }

        return leaving;
    }

    private static Values? Widest(IEnumerable<Values?> arriving) =>
        arriving.Where(values => values is not null).OrderByDescending(values => values!.Max - values.Min).FirstOrDefault();

    /// <summary>The norm of each sample takes off again what the sums of the first layer have of the inputs' size, forwards and from the gradient of its weights.</summary>
    private static bool IsRescaledBehind(GraphQueries graph, Node first) => first.Op is KernelOp && graph.OnlyConsumer(first) is { Op: SampleNorm };

    /// <summary>By what the input declares of itself, if nothing has changed it.</summary>
    private static string? Normalised(CheckedNetwork network, Node first) => network.Graph.Before(first)?.Op is Input && network.Read.Input.Range is { Mean: { } mean, Std: { } std }
        ? FormattableString.Invariant($"Normalize({mean}, {std})")
        : null;

    /// <summary>Before the first layer; where branches fork from the input, before the one that lacks it, or before them all.</summary>
    private static Repair? Scale(CheckedNetwork network, string layer, Node input, IReadOnlyList<Node> readers)
    {
        var first = network.Graph.OnlyConsumer(input) ?? (readers.Count == 1 ? readers[0] : null);
        return first is not null && network.Written(first) is { } place
            ? Repair.Of($"Insert {layer}", Edit.Before(place, layer))
            : Repair.Of($"Insert {layer}", Edit.After(input.Address, layer));
    }

    /// <summary>Mean-subtracted pixels: the published recipes for AlexNet, VGG and GoogLeNet in Caffe are made for them.</summary>
    private static bool IsCentred(Values values) =>
        values is { Min: < 0, Max: > 0 } && Math.Max(-values.Min, values.Max) <= (values.AreDeviations ? LargestDeviations : LargestCentred)
        && Math.Abs(values.Min + values.Max) <= (values.Max - values.Min) / 4;

    /// <summary>Where only a mean and a deviation are declared, three deviations on both sides.</summary>
    private static Values? Declared(Node input, ValueRange? range) => range switch
    {
        { Min: { } min, Max: { } max } => new(input, min, max, AreDeviations: false),
        { Mean: { } mean, Std: { } std } => new(input, mean - 3 * std, mean + 3 * std, AreDeviations: true),
        _ => null,
    };

    private static bool Passes(Op op) =>
        op is Rescale or Normalize or GaussianNoise or Pooling or GlobalPooling or AdaptivePooling or Upsample or ZeroPad or Crop or Permute or Tokens or MeanOverTokens or Concat
        || op.OnlyArranges() || op.DropoutRate() is not null;

    private static Values? Through(Op op, Values? values) => (op, values) switch
    {
        (_, null) => null,
        (Rescale rescale, _) => Ordered(values, values.Min * rescale.Scale + rescale.Offset, values.Max * rescale.Scale + rescale.Offset),
        (Normalize normalize, _) => values with
        {
            Min = normalize.Mean.Zip(normalize.Std, (mean, std) => (values.Min - mean) / std).Min(),
            Max = normalize.Mean.Zip(normalize.Std, (mean, std) => (values.Max - mean) / std).Max(),
        },
        _ => values,
    };

    private static Values Ordered(Values values, double one, double other) => values with { Min = Math.Min(one, other), Max = Math.Max(one, other) };

    /// <summary>An input's values on their way to the first layers.</summary>
    /// <param name="Input">Where they come from.</param>
    /// <param name="Min">The least of them.</param>
    /// <param name="Max">The largest.</param>
    /// <param name="AreDeviations">The bounds are three deviations from a declared mean.</param>
    private sealed record Values(Node Input, double Min, double Max, bool AreDeviations);
}
