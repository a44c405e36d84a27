using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Nothing that reaches a rectifier is above zero: it passes neither signal nor gradient, and so it stays.</summary>
internal sealed class DeadUnits() : NetworkRule("LAM2042", "A ReLU starts dead", Severity.Warning, alive)
{
    /// <summary>The share of the values above zero.</summary>
    private static readonly Threshold alive = new("relu_alive", 1e-3);

    public override bool IsOfStart => true;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Signal is not { IsDeclared: true } signal) yield break;
        foreach (var node in network.Graph.Nodes)
        {
            // A sum of many inputs is nearly normal; of anything else the mean and the deviation say too little.
            if (node.Op is not (ReLU or ReLU6) || network.Graph.Before(node) is not { Op: KernelOp kernel } layer) continue;
            var (values, share) = (signal.Layers[layer.Id], signal.Layers[layer.Id].ShareAbove(0));
            if (!(values.Mean < 0 && share < network.Value(alive))) continue;

            var cause = IsNegative(kernel) ? "BiasInit" : "KernelInit";
            yield return At(layer, cause,
                $"{node.Name}: {100 * share:0.###} % of its values start above zero ({layer.Name} gives a mean of {values.Mean:G2} and a standard deviation of {values.Scatter:G2}), so that neither signal nor gradient passes; use {(cause == "BiasInit" ? "BiasInit = Init.Zeros" : "Init.HeNormal, which has the mean 0")} (predicted 50 %)")
                .Offer(cause == "BiasInit" ? network.ZeroBiases(network.Graph.Weighted.Where(each => IsNegative((KernelOp)each.Op))) : network.UseHe());

            // Those after it get nothing.
            yield break;
        }
    }

    private static bool IsNegative(KernelOp op) => op.BiasInit is { Kind: InitKind.Constant, Value: < 0 };
}
