using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Planning;

namespace Lamina.Compiler.Checking;

/// <summary>What rules ask of the weights before the first step.</summary>
internal static class Starts
{
    /// <summary>The kernel of a layer with weights, or null where the features that arrive are not known.</summary>
    public static ParameterSpec? Kernel(this GraphQueries graph, Node node) =>
        node.Op is KernelOp && graph.TryShapes(node, out var arriving, out _)
            ? node.Op.Parameters(arriving).First(parameter => parameter.Role == ParameterRole.Kernel)
            : null;

    public static double Variance(StartValues start, ParameterSpec kernel) => start switch
    {
        StartValues.Normal normal => normal.Std * normal.Std,
        // What is left of a normal distribution's variance between two standard deviations on either side.
        StartValues.TruncatedNormal normal => 0.774 * normal.Std * normal.Std,
        StartValues.Uniform uniform => (uniform.Max - uniform.Min) * (uniform.Max - uniform.Min) / 12,
        StartValues.Orthogonal => 1.0 / Math.Max(kernel.FanIn, kernel.Extents[0]),
        _ => 0,
    };

    /// <summary>
    /// The size of the signal after each layer with weights, for an input of size 1: the product of sqrt(fan_in · Var(W) · g), where a rectifier
    /// passes half of the mean square on (He et al. 2015) and other functions are taken as linear. Empty where that is not all there is: values are
    /// joined or normalised, or a shape is not known.
    /// </summary>
    public static IReadOnlyList<(Node Node, double Size)> SignalSizes(this GraphQueries graph)
    {
        if (!graph.IsSequential || graph.HasNorm) return [];
        var sizes = new List<(Node, double)>();
        var size = 1.0;
        foreach (var node in graph.Weighted)
        {
            if (graph.Kernel(node) is not { } kernel) return [];
            var gain = Initialisation.FedActivation(node, graph.Graph)?.IsRectifier() == true ? 0.5 : 1;
            size *= Math.Sqrt(kernel.FanIn * Variance(Initialisation.Of(kernel, node, graph.Graph), kernel) * gain);
            sizes.Add((node, size));
        }

        return sizes;
    }
}
