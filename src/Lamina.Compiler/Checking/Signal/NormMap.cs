using System;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>Norms: the mean they take off is the part that cells, places or inputs share, and what is left gets the second moment 1.</summary>
internal static class NormMap
{
    public static State? Apply(State input, Op norm, TensorShape shape, long batch) => norm switch
    {
        BatchNorm batchNorm => Batch(input, batchNorm, shape, batch),
        LayerNorm layerNorm => Sample(input, input.MeanAtRms * input.MeanAtRms, input.Mean * input.Mean, layerNorm.Epsilon),
        GroupNorm groupNorm => Group(input, groupNorm, shape),
        InstanceNorm instanceNorm => Sample(input, input.Own.Average(shape.Places()), input.Other.Average(shape.Places()), instanceNorm.Epsilon),
        _ => null,
    };

    /// <summary>Between 0, right for MobileNetV2, and 1, right for EfficientNet-B0.</summary>
    private const double FewWeights = 0.3;

    /// <summary>The second moment that a norm divides by, for the way back.</summary>
    public static double Divisor(State input, Op norm, TensorShape shape, long batch) => norm switch
    {
        BatchNorm batchNorm => BatchDivisor(input, batchNorm, shape, batch),
        InstanceNorm instanceNorm => input.SecondMoment - input.Own.Average(shape.Places()) + instanceNorm.Epsilon,
        GroupNorm groupNorm => input.Variance + groupNorm.Epsilon,
        LayerNorm layerNorm => input.Variance + layerNorm.Epsilon,
        _ => 1,
    };

    /// <summary>
    /// On the way back each feature divides by its own variance, and the small ones tell: of a variance that is a mean of n independent squares the mean of 1/variance is n/(n − 2)
    /// times that of the mean. Squares are alike where the inputs are, and a little where a unit has few weights, which the layer before it has on the way back too.
    /// </summary>
    private static double BatchDivisor(State input, BatchNorm norm, TensorShape shape, long batch)
    {
        var output = Batch(input, norm, shape, batch);
        var places = shape.Places();
        var alike = (output.Own.Map(Square).Average(places) + (batch - 1) * output.Other.Map(Square).Average(places)) / batch;
        var independent = Math.Max(1 / Math.Max(alike + FewWeights / input.Weights, 1e-6), 3);
        return (input.SecondMoment - BatchShare(input, shape, batch) + norm.Epsilon) * (independent - 2) / independent;
    }

    private static double Square(double x) => x * x;

    /// <summary>The square of a feature's mean over the batch: products of two inputs, and with 1/N those of an input with itself.</summary>
    private static double BatchShare(State input, TensorShape shape, long batch)
    {
        var places = shape.Places();
        var share = 1.0 / batch;
        return (1 - share) * input.Other.Average(places) + share * input.Own.Average(places);
    }

    private static State Batch(State input, BatchNorm norm, TensorShape shape, long batch)
    {
        var share = BatchShare(input, shape, batch);
        var divisor = Math.Max(input.SecondMoment - share, 0) + norm.Epsilon;
        var (small, large) = input.Levels;
        var towardsMean = share / Math.Sqrt(input.Evenness);
        double Level(double level) => input.SecondMoment * level * level - 2 * towardsMean * level + share;
        return new(
            0, input.Own.Map(product => (product - share) / divisor), input.Other.Map(product => (product - share) / divisor),
            State.EvennessOf(Level(small), Level(large)), 0)
        {
            Profiles = input.Profiles,
        };
    }

    /// <summary>Over each input alone: its size is gone, so that all are even.</summary>
    private static State Sample(State input, double ownMean, double otherMean, double epsilon)
    {
        var divisor = Math.Max(input.SecondMoment - ownMean, 0) + epsilon;
        return new(
            0, input.Own.Map(product => (product - ownMean) / divisor),
            input.Other.Map(product => (product - otherMean) / input.Evenness / divisor), 1, 0);
    }

    private static State Group(State input, GroupNorm norm, TensorShape shape)
    {
        var units = (double)shape.Features.Value / norm.Groups;
        var (own, other) = (input.MeanAtRms * input.MeanAtRms, input.Mean * input.Mean);
        return Sample(
            input, own + (input.Own.Average(shape.Places()) - own) / units, other + (input.Other.Average(shape.Places()) - other) / units, norm.Epsilon);
    }
}
