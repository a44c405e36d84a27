using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking;

/// <summary>What rules ask of the weights before the first step.</summary>
internal static class Starts
{
    /// <summary>The kernel of a layer with weights, or null where the features that arrive are not known.</summary>
    public static ParameterSpec? Kernel(this GraphQueries graph, Node node) =>
        node.Op is KernelOp && graph.TryShapes(node, out var arriving, out _)
            ? node.Op.Parameters(arriving).First(parameter => parameter.Role == ParameterRole.Kernel)
            : null;
}
