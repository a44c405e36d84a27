using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Planning;

namespace Lamina.Compiler.Checking;

/// <summary>Convolutional networks whose signal depends on the start of their weights alone.</summary>
internal static class PlainNetworks
{
    /// <summary>Layers with weights from which on such a network sits at chance.</summary>
    public static readonly Threshold Deep = new("plain_depth", 12);

    /// <summary>
    /// The number of layers with weights, if they follow each other without a norm or a join and most of them start without regard to the rectifier they
    /// feed; otherwise 0.
    /// </summary>
    public static int Depth(CheckedNetwork network)
    {
        var graph = network.Graph;
        var layers = graph.Weighted.ToList();
        if (!graph.IsSequential || graph.HasNorm || !layers.Any(node => node.Op is Convolution or DepthwiseConvolution or SeparableConvolution)) return 0;

        var hidden = layers.Take(layers.Count - 1).ToList();
        var unscaled = hidden.Count(node => IsUnscaled(((KernelOp)node.Op).KernelInit.Kind, Initialisation.FedActivation(node, graph.Graph)));
        return 2 * unscaled > hidden.Count ? layers.Count : 0;
    }

    /// <summary>Made for linear or tanh layers, or by a bound from another time. A normal distribution is somebody's choice, and <c>Auto</c> looks at the activation.</summary>
    private static bool IsUnscaled(InitKind init, Op? activation) => init switch
    {
        InitKind.LeCunNormal => activation is not SELU,
        InitKind.Auto or InitKind.HeNormal or InitKind.HeUniform or InitKind.Orthogonal or InitKind.Normal or InitKind.TruncatedNormal or InitKind.Constant => false,
        _ => true,
    };
}
