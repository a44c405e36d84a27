using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>Each layer's map from the states that arrive to the one that leaves; null where a layer says nothing of its values.</summary>
internal static class ForwardPass
{
    public static State?[] Run(ShapedGraph graph, State input, SignalConditions conditions)
    {
        var states = new State?[graph.Graph.Nodes.Count];
        foreach (var node in graph.Graph.Nodes)
        {
            if (node.Op is Input) states[node.Id] = input;
            else if (node.Inputs.All(id => states[id] is not null)) states[node.Id] = Fitting(Apply(node, graph, states, conditions), graph.OutputOf(node));
        }

        return states;
    }

    /// <summary>A state whose profiles are of other places than the value has, because axes changed their meaning on the way, goes on without them.</summary>
    private static State? Fitting(State? state, TensorShape shape) =>
        state?.Profiles is { } profiles && !AreOf(shape, profiles)
            ? state with { Profiles = null }
            : state;

    private static bool AreOf(TensorShape shape, IReadOnlyList<double[]> profiles)
    {
        if (shape.FeatureAxis != 0 || profiles.Count != shape.Rank - 1) return false;
        for (var axis = 0; axis < profiles.Count; axis++)
        {
            if (profiles[axis].Length != shape.Dims[axis + 1].Value) return false;
        }

        return true;
    }

    private static State? Apply(Node node, ShapedGraph graph, State?[] states, SignalConditions conditions)
    {
        var input = states[node.Inputs[0]]!;
        var (before, after) = (graph.InputOf(node), graph.OutputOf(node));
        return node.Op switch
        {
            KernelOp => KernelMap.Apply(input, node, graph),
            Activation activation => ActivationMap.Apply(input, activation, after),
            Embedding => TokenMap.Embedded(node, graph),
            PositionalEncoding => JoinMap.Sum([input, TokenMap.Positions(node, graph)]),
            Recurrent => RecurrentMap.Apply(input, node, graph),
            MultiHeadAttention => AttentionMap.Apply(input, node, graph, conditions.Training),
            BatchNorm or SampleNorm => NormMap.Apply(input, node.Op, before, conditions.Batch),
            Pooling pool => Focused(Pool(input, pool.Kind, pool.Window.Kernel, Stride(before, after), false, after), pool.Window, after),
            GlobalPooling pool => Pool(input, pool.Kind, before.Places().ToEquatableArray(), 1, true, after),
            AdaptivePooling pool => Pool(input, pool.Kind, Parts(before, after), Stride(before, after), pool.Size.All(size => size == 1), after) with { Profiles = null },
            Rescale rescale => input.Affine(rescale.Scale, rescale.Offset),
            Normalize normalize => Normalised(input, normalize),
            Add => JoinMap.Sum([.. node.Inputs.Select(id => states[id]!)]),
            Multiply => JoinMap.Product([.. node.Inputs.Select(id => states[id]!)]),
            Concat => JoinMap.Concat([.. node.Inputs.Select(id => states[id]!)], [.. node.Inputs.Select(id => graph.Shape(id)!)]),
            Dropout dropout => conditions.Training ? Dropped(input, dropout.Rate) : input,
            SpatialDropout dropout => conditions.Training ? DroppedWhole(input, dropout.Rate) : input,
            StochasticDepth depth => conditions.Training ? DroppedWhole(input, depth.Rate) with { Evenness = Math.Max(input.Evenness * (1 - depth.Rate), 0.5) } : input,
            GaussianNoise noise => conditions.Training ? input with { Own = input.Own.WithHere(input.Own.Here + noise.Std * noise.Std), Before = null } : input,
            LayerScale scale => input.Affine(scale.Scale, 0),
            LocalResponseNorm norm => input.Affine(Math.Pow(norm.K + norm.Alpha * input.SecondMoment, -norm.Beta), 0),
            Flatten => OnePlace(input),
            MeanOverTokens => PoolMap.Mean(input, before.Places(), 1, true),
            Reshape or Permute => OnePlace(input),
            Tokens => Scattered(input, before),
            Crop crop => input with { Profiles = input.Profiles?.Select((cells, axis) => cells.Skip((int)crop.Before[axis]).Take((int)after.Spatial[axis].Value).ToArray()).ToList() },
            ZeroPad pad => Padded(input, pad, before, after),
            Upsample upsample => Enlarged(input, before, after),
            _ => null,
        };
    }

    private static State Pool(State input, PoolKind kind, EquatableArray<long> window, double stride, bool isGlobal, TensorShape after) =>
        kind == PoolKind.Max ? PoolMap.Maximum(input, window, stride, isGlobal, after) : PoolMap.Mean(input, window, stride, isGlobal);

    private static State Normalised(State input, Normalize normalize)
    {
        var (mean, std) = (normalize.Mean.Average(), normalize.Std.Average());
        return input.Affine(1 / std, -mean / std);
    }

    /// <summary>Zeros with the probability of the rate, the others enlarged: the mean stays, the square grows.</summary>
    private static State Dropped(State input, double rate) => input with
    {
        Own = input.Own.WithHere(input.Own.Here / (1 - rate)),
        Kept = input.Kept * (1 - rate),
    };

    private static State DroppedWhole(State input, double rate) => input with { Own = input.Own.Map(product => product / (1 - rate)) };

    /// <summary>Places become units: what they had in common no longer matters.</summary>
    private static State OnePlace(State input) => input with { Own = Ladder.Constant(input.Own.Here), Other = Ladder.Constant(input.Other.Here), Profiles = null };

    /// <summary>Tokens stand in a row, in which their number says little about their distance.</summary>
    private static State Scattered(State input, TensorShape map) => input with
    {
        Own = Ladder.Constant(input.Own.AverageApart(map.Places())).WithHere(input.Own.Here),
        Other = Ladder.Constant(input.Other.AverageApart(map.Places())).WithHere(input.Other.Here),
        Profiles = null,
    };

    private static State Padded(State input, ZeroPad pad, TensorShape before, TensorShape after)
    {
        var share = (double)before.Elements.Value / after.Elements.Value;
        var cells = input.Profiles ?? Profile.Of(before.Places(), Profile.Even);
        return input with
        {
            Mean = input.Mean * share,
            Own = input.Own.Map(product => product * share),
            Other = input.Other.Map(product => product * share),
            Before = null,
            Profiles = [.. cells.Select((axis, index) => Profile.Normalised([.. new double[pad.Before[index]], .. axis, .. new double[pad.After[index]]]))],
        };
    }

    /// <summary>A pool that leaves out a border, or the rest of a map, holds more or less of the signal.</summary>
    private static State Focused(State pooled, Window window, TensorShape after)
    {
        if (pooled.Profiles is null) return pooled;
        var axes = Profile.Each(pooled.Profiles, window, (cells, axis) => Profile.Pooled(cells, window, axis, after.Dims[axis + 1].Value));
        var gain = 1.0;
        foreach (var axis in axes) gain *= axis.Gain;
        return pooled.Affine(Math.Sqrt(gain), 0) with { Profiles = Array.ConvertAll(axes, axis => axis.Cells) };
    }

    private static State Enlarged(State input, TensorShape before, TensorShape after)
    {
        var factor = 1 / Stride(before, after);
        return input with { Own = input.Own.Strided(1 / factor), Other = input.Other.Strided(1 / factor), Profiles = null };
    }

    /// <summary>By how much a map's sides shrink, on average.</summary>
    private static double Stride(TensorShape before, TensorShape after)
    {
        var (from, to) = (before.Places(), after.Places());
        return Math.Pow((double)from.Aggregate(1L, Sizes.Multiply) / to.Aggregate(1L, Sizes.Multiply), 1.0 / from.Length);
    }

    private static EquatableArray<long> Parts(TensorShape before, TensorShape after) =>
        before.Places().Zip(after.Places(), Sizes.DivideUp).ToEquatableArray();
}
