using System;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>
/// Layers that read tokens one after the other, by the moments of their gates (for recurrent networks Chen, Pennington &amp; Schoenholz 2018; Gilboa et al. 2019 for LSTM and GRU). A
/// state's products at a distance in time depend on themselves through the recurrent weights; a few rounds settle them.
/// </summary>
internal static class RecurrentMap
{
    private const int Rounds = 6;

    public static State Apply(State input, Node node, ShapedGraph graph)
    {
        var (op, length) = ((Recurrent)node.Op, graph.InputOf(node).Dims[0].Value);
        var state = Settled(input, node, graph).Hidden with { Spread = input.Spread + 2.0 / op.Units };
        return op.ReturnSequence && length > 1 ? state : state with { Own = Ladder.Constant(state.Own.Here), Other = Ladder.Constant(state.Other.Here) };
    }

    /// <summary>By how much it multiplies the second moment of a gradient, as a mean over the tokens (backpropagation through time). Gradients of different times add as squares, or as numbers where a
    /// mean over the tokens has made them alike.</summary>
    public static double Back(State input, Node node, ShapedGraph graph)
    {
        var (op, length) = ((Recurrent)node.Op, graph.InputOf(node).Dims[0].Value);
        var (cell, weights, areAlike) = (Settled(input, node, graph), RecurrentWeights.Of(node, graph), op.ReturnSequence && graph.Graph.IsAveragedAfter(node));
        double Together(double first, double second) => first + second + (areAlike ? 2 * Math.Sqrt(first * second) : 0);
        var (hidden, memory, sum) = (1.0, 0.0, 0.0);
        for (var token = 0L; token < length && hidden + memory > 1e-12; token++)
        {
            var step = cell.Back(hidden, memory, weights, Together);
            sum += step.Inputs * op.Units * weights.Kernel;
            (hidden, memory) = (step.Hidden + (op.ReturnSequence ? 1 : 0), step.Memory);
        }

        return sum / length * (op.Bidirectional ? 2 : 1);
    }

    private static RecurrentCell Settled(State input, Node node, ShapedGraph graph)
    {
        var (op, tokens, weights) = ((Recurrent)node.Op, graph.InputOf(node), RecurrentWeights.Of(node, graph));
        var sums = new GateSums(input, tokens.Features.Value * weights.Kernel, weights.Bias, TensorShape.Tokens(tokens.Dims[0], op.Units));
        RecurrentCell cell = op.Kind == RecurrentKind.Lstm ? LstmCell.First : GruCell.First;
        for (var round = 0; round < Rounds; round++) cell = cell.Next(sums, weights);
        return cell;
    }
}

/// <summary>The second moments of a recurrent layer's weights; those of the state summed over the units.</summary>
/// <param name="Kernel">Of a weight of the tokens.</param>
/// <param name="Recurrent">Of the weights of the state, together.</param>
/// <param name="Bias">Of a gate's bias.</param>
/// <param name="RecurrentBias">Of the bias beside the state.</param>
/// <param name="Forget">What the forget gate's bias starts with.</param>
internal sealed record RecurrentWeights(double Kernel, double Recurrent, double Bias, double RecurrentBias, double Forget)
{
    public static RecurrentWeights Of(Node node, ShapedGraph graph)
    {
        var parameters = graph.Parameters(node);
        double Square(int index) => KernelMap.Moments(parameters[index], node, graph.Graph).Square;
        var opens = parameters[2].Init.Kind == InitKind.ForgetBias;
        return new(Square(0), Square(1) * ((Recurrent)node.Op).Units, opens ? 0 : Square(2), Square(3), opens ? 1 : 0);
    }
}

/// <summary>What arrives at a gate from the tokens.</summary>
/// <param name="Input">The tokens.</param>
/// <param name="Gain">By how much their weights multiply a second moment.</param>
/// <param name="Bias">The second moment of a gate's bias.</param>
/// <param name="Shape">Of the states, one for each token.</param>
internal sealed record GateSums(State Input, double Gain, double Bias, TensorShape Shape)
{
    public long Length => Shape.Dims[0].Value;

    /// <summary>The sum at a gate, with what the state and its bias add.</summary>
    public State With(Ladder own, Ladder other, double mean = 0)
    {
        var shared = Bias + mean * mean;
        return new(
            mean,
            Input.Own.With(own, (token, state) => token * Gain + state + shared),
            Input.Other.With(other, (token, state) => token / Input.Evenness * Gain + state + shared), 1, 0);
    }
}
