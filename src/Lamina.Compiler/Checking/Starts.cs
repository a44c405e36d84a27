using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking;

/// <summary>The weights before the first step.</summary>
internal static class Starts
{
    /// <summary>The kernel of a layer with weights, or null where the features that arrive are not known.</summary>
    public static ParameterSpec? Kernel(this CheckedNetwork network, Node node) =>
        node.Op is KernelOp && network.Graph.TryShapes(node, out _, out _)
            ? network.Graph.Parameters(node).First(parameter => parameter.Role == ParameterRole.Kernel)
            : null;

    /// <summary>The recipe says how all kernels or all biases start.</summary>
    public static bool HasStart(this Recipe recipe) => recipe.Weights.Init.Kind != InitKind.Auto || recipe.Biases.Init.Kind != InitKind.Auto;

    /// <summary>A network as a recipe on another class starts it: what that states for all kernels and biases takes precedence over what a layer states for its own.</summary>
    public static ShapedGraph StartedBy(this ShapedGraph graph, Recipe recipe)
    {
        if (!recipe.HasStart()) return graph;
        var (weights, biases) = (recipe.Weights.Init, recipe.Biases.Init);
        return graph.With(node => node.Op is not KernelOp kernel ? node.Op : kernel with
        {
            KernelInit = weights.Kind == InitKind.Auto ? kernel.KernelInit : weights,
            BiasInit = biases.Kind == InitKind.Auto ? kernel.BiasInit : biases,
        });
    }
}
