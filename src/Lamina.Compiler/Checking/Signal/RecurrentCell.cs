using System;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>The cell of a recurrent layer in the middle of a long text.</summary>
/// <param name="Hidden">The state that it gives to the next token and layer.</param>
internal abstract record RecurrentCell(State Hidden)
{
    protected static State Silence { get; } = new(0, Ladder.Constant(0), Ladder.Constant(0), 1, 0);

    /// <summary>What the gates make of the tokens and of this state.</summary>
    public abstract RecurrentCell Next(GateSums sums, RecurrentWeights weights);

    /// <summary>
    /// One token back, from the second moment of the gradient of the state and of what the cell remembers: that of its gates' sums, and of state and memory one token before.
    /// </summary>
    /// <param name="hidden">Of the state: from the next layer, and through the next token's gates.</param>
    /// <param name="memory">Of what the cell remembers, from the next token.</param>
    /// <param name="weights">The layer's weights.</param>
    /// <param name="together">The second moment of a sum of two gradients.</param>
    public abstract (double Inputs, double Hidden, double Memory) Back(double hidden, double memory, RecurrentWeights weights, Func<double, double, double> together);

    protected static State Sigmoid(State sums, GateSums of) => ActivationMap.Apply(sums, new Sigmoid(), of.Shape);

    protected static State Tanh(State sums, GateSums of) => ActivationMap.Apply(sums, new Tanh(), of.Shape);

    protected static State Product(State value, State gate) => JoinMap.Product([value, gate]);

    /// <summary>s(t) = keep(t) s(t − 1) + added(t), from nothing at the first token.</summary>
    public static State Leaking(State keep, State added, long length) => new(
        0, Leaking(keep.Mean, keep.Own.Here, added.Own, length), Leaking(keep.Mean, keep.Other.Here, added.Other, length), 1, 0);

    private static Ladder Leaking(double keep, double keepSquare, Ladder added, long length)
    {
        // What is added at a time with all that was added before, of which each token has left a part.
        const int farthest = 1 << (Ladder.Steps - 2);
        var products = new double[farthest + 2];
        var tail = added.At(farthest) / (1 - Math.Min(keep, 0.999));
        for (var distance = farthest + 1; distance >= 1; distance--) products[distance] = tail = added.At(distance) + keep * tail;

        var square = 0.0;
        for (var token = 0L; token < Math.Min(length, 1_000); token++) square = keepSquare * square + added.Here + (token > 0 ? 2 * keep * products[1] : 0);
        var states = new double[farthest + 1];
        states[0] = square;
        for (var distance = 1; distance <= farthest; distance++) states[distance] = Math.Min(keep * states[distance - 1] + products[distance], square);
        return Ladder.Of(distance => states[(int)distance]);
    }
}

/// <summary>Hochreiter &amp; Schmidhuber 1997: c = f·c + i·g, h = o·tanh(c). The input and output gates have the same moments.</summary>
internal sealed record LstmCell(State Gate, State Forget, State Candidate, State Memory, State Squashed, State Hidden) : RecurrentCell(Hidden)
{
    public static LstmCell First { get; } = new(Silence, Silence, Silence, Silence, Silence, Silence);

    public override RecurrentCell Next(GateSums sums, RecurrentWeights weights)
    {
        var own = Hidden.Own.Map(product => product * weights.Recurrent + weights.RecurrentBias);
        var other = Hidden.Other.Map(product => product * weights.Recurrent + weights.RecurrentBias);
        var (gate, candidate) = (Sigmoid(sums.With(own, other), sums), Tanh(sums.With(own, other), sums));
        var forget = Sigmoid(sums.With(own, other, weights.Forget), sums);
        var memory = Leaking(forget, Product(gate, candidate), sums.Length);
        var squashed = Tanh(memory, sums);
        return new LstmCell(gate, forget, candidate, memory, squashed, Product(gate, squashed));
    }

    public override (double Inputs, double Hidden, double Memory) Back(double hidden, double memory, RecurrentWeights weights, Func<double, double, double> together)
    {
        var remembered = together(memory, hidden * Gate.SecondMoment * Squashed.Slope);
        var gates = hidden * Squashed.SecondMoment * Gate.Slope
            + remembered * (Candidate.SecondMoment * Gate.Slope + Memory.SecondMoment * Forget.Slope + Gate.SecondMoment * Candidate.Slope);
        return (gates, gates * weights.Recurrent, remembered * Forget.SecondMoment);
    }
}

/// <summary>Cho et al. 2014: h = (1 − z)·n + z·h, where n sees the state through r. The gates z and r have the same moments; 1 − z has those of z, which is as often below a half as above.</summary>
internal sealed record GruCell(State Gate, State Candidate, State Hidden) : RecurrentCell(Hidden)
{
    public static GruCell First { get; } = new(Silence, Silence, Silence);

    public override RecurrentCell Next(GateSums sums, RecurrentWeights weights)
    {
        var own = Hidden.Own.Map(product => product * weights.Recurrent + weights.RecurrentBias);
        var other = Hidden.Other.Map(product => product * weights.Recurrent + weights.RecurrentBias);
        var gate = Sigmoid(sums.With(own, other), sums);
        var candidate = Tanh(sums.With(own.With(gate.Own, Times), other.With(gate.Other, Times)), sums);
        return new GruCell(gate, candidate, Leaking(gate, Product(candidate, gate), sums.Length));
    }

    public override (double Inputs, double Hidden, double Memory) Back(double hidden, double memory, RecurrentWeights weights, Func<double, double, double> together)
    {
        var remembered = together(memory, hidden);
        var candidate = remembered * Gate.SecondMoment * Candidate.Slope;
        var update = remembered * (Candidate.SecondMoment + Hidden.SecondMoment) * Gate.Slope;
        var reset = candidate * (Hidden.SecondMoment * weights.Recurrent + weights.RecurrentBias) * Gate.Slope;
        return (candidate + update + reset, (candidate * Gate.SecondMoment + update + reset) * weights.Recurrent, remembered * Gate.SecondMoment);
    }

    private static double Times(double value, double gate) => value * gate;
}
