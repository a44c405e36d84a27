using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>Joins of values that different random weights have made: only their means go together.</summary>
internal static class JoinMap
{
    public static State Sum(IReadOnlyList<State> inputs) => inputs.Skip(1).Aggregate(inputs[0], (sum, next) =>
    {
        var (both, bothAtRms) = (2 * sum.Mean * next.Mean, 2 * sum.MeanAtRms * next.MeanAtRms);
        var (low, high) = (sum.Levels, next.Levels);
        double Level(double first, double second) =>
            sum.SecondMoment * first * first + next.SecondMoment * second * second + bothAtRms * first * second;
        return new State(
            sum.Mean + next.Mean,
            sum.Own.With(next.Own, (a, b) => a + b + both),
            sum.Other.With(next.Other, (a, b) => a + b + both),
            State.EvennessOf(Level(low.Small, high.Small), Level(low.Large, high.Large)),
            Weighted([(sum.Spread, sum.SecondMoment), (next.Spread, next.SecondMoment)]))
        {
            Profiles = Mix([(sum.Profiles, sum.SecondMoment), (next.Profiles, next.SecondMoment)]),
        };
    });

    public static State Concat(IReadOnlyList<State> inputs, IReadOnlyList<TensorShape> shapes)
    {
        var all = shapes.Sum(shape => (double)shape.Features.Value);
        var shares = shapes.Select(shape => shape.Features.Value / all).ToList();
        var joined = Mix(inputs, shares);
        var function = inputs[0].Before?.Function;
        return function is not null && inputs.All(input => input.Before?.Function == function && input.Kept == inputs[0].Kept)
            ? joined with { Before = (Mix([.. inputs.Select(input => input.Before!.Value.Value)], shares), function), Kept = inputs[0].Kept }
            : joined;
    }

    /// <summary>A product with gates.</summary>
    public static State Product(IReadOnlyList<State> inputs) => inputs.Skip(1).Aggregate(inputs[0], (product, gate) =>
    {
        var (low, high) = (product.Levels, gate.Levels);
        return new State(
            product.Mean * gate.Mean,
            product.Own.With(gate.Own, (a, b) => a * b),
            product.Other.With(gate.Other, (a, b) => a * b),
            State.EvennessOf(Square(low.Small * high.Small), Square(low.Large * high.Large)),
            product.Spread + gate.Spread)
        {
            Profiles = product.Profiles ?? gate.Profiles,
        };
    });

    private static double Square(double x) => x * x;

    private static State Mix(IReadOnlyList<State> inputs, IReadOnlyList<double> shares)
    {
        double Sum(Func<State, double> of) => inputs.Select((input, index) => of(input) * shares[index]).Sum();
        Ladder SumAll(Func<State, Ladder> of)
        {
            var sum = of(inputs[0]).Map(value => value * shares[0]);
            for (var index = 1; index < inputs.Count; index++)
            {
                var share = shares[index];
                sum = sum.With(of(inputs[index]), (a, b) => a + b * share);
            }

            return sum;
        }

        return new(
            Sum(input => input.Mean), SumAll(input => input.Own), SumAll(input => input.Other),
            Weighted([.. inputs.Select((input, index) => (input.Evenness, input.SecondMoment * shares[index]))]),
            Weighted([.. inputs.Select((input, index) => (input.Spread, input.SecondMoment * shares[index]))]))
        {
            Profiles = Mix([.. inputs.Select((input, index) => (input.Profiles, input.SecondMoment * shares[index]))]),
        };
    }

    private static IReadOnlyList<double[]>? Mix(IReadOnlyList<(IReadOnlyList<double[]>? Profiles, double Weight)> values)
    {
        if (values[0].Profiles is not { } first || values.Any(value => value.Profiles is null)) return null;

        // Maps that a concatenation cuts to the smallest keep the smallest one's profile.
        if (values.Any(value => value.Profiles!.Where((cells, axis) => cells.Length != first[axis].Length).Any())) return values[values.Count - 1].Profiles;
        var isSquare = values.All(value => ReferenceEquals(value.Profiles![0], value.Profiles[value.Profiles.Count - 1]));
        var mixed = new double[first.Count][];
        for (var axis = 0; axis < mixed.Length; axis++) mixed[axis] = axis > 0 && isSquare ? mixed[0] : Mix(values, axis);
        return mixed;
    }

    private static double[] Mix(IReadOnlyList<(IReadOnlyList<double[]>? Profiles, double Weight)> values, int axis)
    {
        var total = values.Sum(value => value.Weight);
        if (total <= 0) return values[0].Profiles![axis];
        var cells = new double[values[0].Profiles![axis].Length];
        foreach (var (profiles, weight) in values)
        {
            for (var cell = 0; cell < cells.Length; cell++) cells[cell] += profiles![axis][cell] * weight / total;
        }

        return cells;
    }

    private static double Weighted(IReadOnlyList<(double Value, double Weight)> values)
    {
        var total = values.Sum(value => value.Weight);
        return total > 0 ? values.Sum(value => value.Value * value.Weight) / total : values[0].Value;
    }
}
