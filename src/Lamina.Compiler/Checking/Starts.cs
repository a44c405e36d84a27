using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking;

/// <summary>What rules ask of the weights before the first step.</summary>
internal static class Starts
{
    /// <summary>The kernel of a layer with weights as the recipe starts it, or null where the features that arrive are not known.</summary>
    public static ParameterSpec? Kernel(this CheckedNetwork network, Node node) =>
        node.Op is KernelOp && network.Graph.TryShapes(node, out _, out _)
            ? AsTrained(network, network.Graph.Parameters(node).First(parameter => parameter.Role == ParameterRole.Kernel))
            : null;

    /// <summary>What a recipe writes of all kernels goes before what a layer writes of its own.</summary>
    private static ParameterSpec AsTrained(CheckedNetwork network, ParameterSpec kernel) =>
        network.Recipe.Weights.Init.Kind == InitKind.Auto ? kernel : kernel with { Init = network.Recipe.Weights.Init };
}
