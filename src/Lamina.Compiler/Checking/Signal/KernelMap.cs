using System;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Planning;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>
/// Layers with a kernel: a sum of n inputs with independent weights has n times their second moment times that of a weight (Glorot &amp; Bengio 2010, He et
/// al. 2015), and each window position has weights of its own, so that the products at a distance keep their form (Xiao et al. 2018 for convolutions).
/// </summary>
internal static class KernelMap
{
    public static State Apply(State input, Node node, ShapedGraph graph)
    {
        var sums = Sums.Of(node.Op, input, graph.InputOf(node), graph.OutputOf(node));
        var (weight, bias) = Starts(node, graph);
        var sum = sums.Gain.Here * weight.Mean;
        var (shared, sharedByAll) = (bias.Square + sum * sum * input.MeanAtRms * input.MeanAtRms, bias.Square + sum * sum * input.Mean * input.Mean);
        var own = sums.Travel(input.Own).With(sums.Gain, (product, gain) => product * gain * weight.Square);
        var other = sums.Travel(input.Other).With(sums.Gain, (product, gain) => product * gain * weight.Square);

        var (small, large) = input.Levels;
        var output = new State(
            sum * input.Mean + bias.Mean,
            own.Map(product => product + shared),
            other.Map(product => product + sharedByAll),
            State.EvennessOf(own.Here * small * small + shared, own.Here * large * large + shared),
            input.Spread)
        {
            Weights = sums.Gain.Here,
            WeightSquare = weight.Square,
            Profiles = sums.Profiles is null || shared == 0 ? sums.Profiles : Profile.Each(sums.Profiles, null, (cells, _) => Mixed(cells, own.Here, shared)),
        };
        return output with { Spread = input.Spread + 2 / output.IndependentValues(graph.OutputOf(node)) };
    }

    /// <summary>By how much the layer multiplies the second moment of a gradient on its way back.</summary>
    public static double Back(Node node, ShapedGraph graph, State output) =>
        Connections.PerInput(node.Op, graph.InputOf(node), graph.OutputOf(node)) * output.WeightSquare;

    /// <summary>A bias is the same everywhere.</summary>
    private static double[] Mixed(double[] cells, double signal, double even) =>
        signal + even <= 0 ? cells : Array.ConvertAll(cells, cell => (cell * signal + even) / (signal + even));

    /// <summary>The moments of a weight and of a bias; of two kernels in one layer the product, with what the first one's sum makes of it.</summary>
    public static ((double Mean, double Square) Weight, (double Mean, double Square) Bias) Starts(Node node, ShapedGraph graph)
    {
        var (weight, bias) = ((Mean: 1.0, Square: 1.0), (Mean: 0.0, Square: 0.0));
        foreach (var parameter in graph.Parameters(node))
        {
            var start = Moments(parameter, node, graph.Graph);
            if (parameter.Role == ParameterRole.Kernel) weight = (weight.Mean * start.Mean, weight.Square * start.Square);
            if (parameter.Role == ParameterRole.Bias) bias = start;
        }

        return (weight, bias);
    }

    /// <summary>The mean and the second moment of what a parameter starts with.</summary>
    public static (double Mean, double Square) Moments(ParameterSpec parameter, Node node, NetworkGraph graph) => Initialisation.Of(parameter, node, graph) switch
    {
        StartValues.Normal normal => (normal.Mean, normal.Mean * normal.Mean + normal.Std * normal.Std),

        // The variance of a normal value within two deviations.
        StartValues.TruncatedNormal cut => (cut.Mean, cut.Mean * cut.Mean + 0.774 * cut.Std * cut.Std),
        StartValues.Uniform uniform => ((uniform.Min + uniform.Max) / 2, (uniform.Min * uniform.Min + uniform.Min * uniform.Max + uniform.Max * uniform.Max) / 3),
        StartValues.Orthogonal => (0, 1.0 / Math.Max(parameter.Extents[0], parameter.FanIn)),
        StartValues.Constant constant => (constant.Value, constant.Value * constant.Value),
        var other => throw new ArgumentOutOfRangeException(nameof(parameter), other, "Not a distribution."),
    };
}
