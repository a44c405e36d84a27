using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>An op of several values: what ends branches.</summary>
public abstract record Join : Op
{
    public override Sight Sees(TensorShape input) => Sight.Place;

    public sealed override Inference Infer(IReadOnlyList<TensorShape> inputs) => Joined(Settled(inputs));

    protected abstract Inference Joined(IReadOnlyList<TensorShape> inputs);

    /// <summary>Two extents that no layer has read yet mean what those of the others mean.</summary>
    private static IReadOnlyList<TensorShape> Settled(IReadOnlyList<TensorShape> inputs) =>
        inputs.FirstOrDefault(input => input is { Rank: 2, IsOpen: false }) is { } read
            ? inputs.Select(input => input.IsOpen ? new TensorShape(input.Dims, read.FeatureAxis) : input).ToList()
            : inputs;

    /// <summary>The sentence for two values that do not fit, with both shapes and both layers they come from.</summary>
    protected static Inference.Impossible Mismatch(IReadOnlyList<TensorShape> inputs, int other, string what, string fix) => new(
        RuleIds.JoinShapes, null, $"{{layer}}: {{input0}} gives {inputs[0]} and {{input{other}}} gives {inputs[other]}, {what}; {fix}");

    /// <summary>
    /// The first value's shape if every other agrees with it, apart from the given axis. Sizes known only at run time may agree on a condition.
    /// </summary>
    protected static Inference Agree(IReadOnlyList<TensorShape> inputs, int exceptAxis, string what, string fix)
    {
        var first = inputs[0];
        var conditions = new List<SizeEquality.WhenMultiple>();
        for (var other = 1; other < inputs.Count; other++)
        {
            var input = inputs[other];
            if (input.Rank != first.Rank || input.FeatureAxis != first.FeatureAxis) return Mismatch(inputs, other, what, fix);
            for (var axis = 0; axis < first.Rank; axis++)
            {
                if (axis == exceptAxis) continue;
                var equality = SizeEquality.Compare(first.Dims[axis], input.Dims[axis]);
                if (equality is SizeEquality.Never) return Mismatch(inputs, other, what, fix);
                if (equality is SizeEquality.WhenMultiple condition) conditions.Add(condition);
            }
        }

        return new Inference.Shaped(first, conditions.Distinct().ToEquatableArray());
    }
}

/// <summary>The sum of values of one shape: a residual connection (He et al. 2016).</summary>
public sealed record Add : Join
{
    public override string Stem => "add";

    protected override Inference Joined(IReadOnlyList<TensorShape> inputs) => Agree(inputs, exceptAxis: -1, "which cannot be added",
        "give both the same shape: the same filters, strides and padding, or a 1×1 convolution on the shorter path");
}

/// <summary>The product of values; an extent of 1 stretches, so that C×1×1 gates C×H×W (Hu et al. 2018).</summary>
public sealed record Multiply : Join
{
    public override string Stem => "multiply";

    protected override Inference Joined(IReadOnlyList<TensorShape> inputs)
    {
        var dims = inputs[0].Dims.ToArray();
        for (var other = 1; other < inputs.Count; other++)
        {
            if (inputs[other].Rank != dims.Length || inputs[other].FeatureAxis != inputs[0].FeatureAxis)
            {
                return Mismatch(inputs, other, "which cannot be multiplied", "bring both to one rank: a gate of C×1×1 needs KeepDims = true on its global pooling");
            }

            for (var axis = 0; axis < dims.Length; axis++)
            {
                var (left, right) = (dims[axis], inputs[other].Dims[axis]);
                if (SizeEquality.Compare(left, right) is SizeEquality.Always || (right.IsKnown && right.Value == 1)) continue;
                if (left.IsKnown && left.Value == 1) dims[axis] = right;
                else return Mismatch(inputs, other, "which cannot be multiplied", "every extent must agree or be 1");
            }
        }

        return inputs[0] with { Dims = dims.ToEquatableArray() };
    }
}

/// <summary>Values one after another along the feature axis: <c>Concat</c>.</summary>
/// <param name="Crop">Larger maps are cut to the smallest around their centres, as U-Net does (Ronneberger et al. 2015).</param>
public sealed record Concat(bool Crop) : Join
{
    public override string Stem => "concat";

    protected override Inference Joined(IReadOnlyList<TensorShape> inputs)
    {
        var first = inputs[0];
        var features = inputs.Skip(1).Aggregate(first.Features, (sum, input) => sum + input.Features);
        if (Crop && inputs.All(input => input.IsMap && input.Rank == first.Rank))
        {
            var spatial = Enumerable.Range(0, first.Rank - 1).Select(axis => Smallest(inputs.Select(input => input.Spatial[axis])));
            return TensorShape.Map(features, spatial.ToEquatableArray());
        }

        return Agree(inputs, first.FeatureAxis, "which differ beyond the features", "give both the same extents (Padding = Same, the same strides), or Crop = true for maps") switch
        {
            Inference.Shaped shaped => shaped with { Shape = first.WithFeatures(features) },
            var impossible => impossible,
        };
    }

    /// <summary>Sizes known only at run time are cut to the last value's, which in a U-Net is the decoder's smaller map.</summary>
    private static Dim Smallest(IEnumerable<Dim> sizes)
    {
        var all = sizes.ToList();
        return all.All(size => size.IsKnown) ? all.Min(size => size.Value) : all[all.Count - 1];
    }
}
