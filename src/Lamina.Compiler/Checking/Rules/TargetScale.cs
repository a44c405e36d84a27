using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Targets of a regression far larger than what a network gives at first.</summary>
internal sealed class TargetScale() : NetworkRule("LAM3017", "The targets of a regression are not scaled", Severity.Warning, wide)
{
    private static readonly Threshold wide = new("target_range", 10);

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (!network.IsRegression() || network.Read.Target is not { Min: { } min, Max: { } max }) yield break;
        var (head, least, most) = network.BeforeRescaling(min, max);
        if (Math.Max(Math.Abs(least), Math.Abs(most)) <= network.Value(wide) || Reaches(network.Graph, head, least, most)) yield break;
        yield return At(network.PlaceOf("Target"), $"the targets go from {min} to {max}, but a network starts near 0; scale them to about −1 to 1, or to mean 0 and deviation 1");
    }

    /// <summary>Counts and prices are often modelled by <c>Softplus</c>; a bias may start at the mean; and a residual on the input starts from the input.</summary>
    private static bool Reaches(GraphQueries graph, Node head, double min, double max) => head.Op switch
    {
        Softplus => true,
        KernelOp { BiasInit: { Kind: InitKind.Constant, Value: var start } } => start > min && start < max && start != 0,
        Add => head.Inputs.Any(id => graph.Back(graph.Nodes[id], op => op.OnlyArranges() || op is Crop or ZeroPad or Upsample).Op is Input),
        _ => false,
    };
}
