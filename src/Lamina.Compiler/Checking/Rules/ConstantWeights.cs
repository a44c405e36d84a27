using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Planning;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Weights that are all alike get gradients that are all alike, and stay so; weights of zero before a ReLU get none.</summary>
internal sealed class ConstantWeights() : NetworkRule("LAM2014", "Hidden weights that start alike stay alike", Severity.Error)
{
    public override bool IsOfStart => true;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        foreach (var node in graph.Weighted.Where(node => node.Op is not (DepthwiseConvolution or SeparableConvolution)))
        {
            if (ConstantOf(network, node) is not { } value) continue;
            var next = graph.Next(node, op => op is not KernelOp && op.IsWeightless() && op is not Join);
            if (next is not { Op: Dense or Convolution }) continue;
            if (ConstantOf(network, next) is null && !(value == 0 && Initialisation.FedActivation(node, graph.Graph) is ReLU or ReLU6)) continue;
            yield return At(node, "KernelInit",
                $"{node.Name}: all its weights start at {value}, so that all of its features are the same now and after every step of training; start them at random, as Init.HeNormal does")
                .Offer(((KernelOp)node.Op).KernelInit.Kind == InitKind.Constant ? network.LeaveInit(node) : null);
        }
    }

    private static double? ConstantOf(CheckedNetwork network, Node node) =>
        network.Kernel(node) is { Init: { Kind: InitKind.Constant, Value: var value } } ? value : null;
}
