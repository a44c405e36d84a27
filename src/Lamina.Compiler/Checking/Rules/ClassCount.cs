using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

internal sealed class ClassCount() : NetworkRule("LAM1005", "The last layer must give one number per class", Severity.Error)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        if (network.Classes is not { } classes || graph.ShapeOf(graph.Output) is not { Features.IsKnown: true } output) yield break;
        if (output.Features.Value == classes.Count || network.Read.Findings.Any(finding => finding.Rule == RuleIds.ClassValues)) yield break;

        var (place, fix) = LastSizedLayer(graph, output.Features) switch
        {
            { Op: Dense } node => (node.Address.At("units"), $"use Dense({classes.Count})"),
            { Op: Convolution } node => (node.Address.At("filters"), $"use {classes.Count} filters"),
            _ => (classes.Address, $"end with Dense({classes.Count})"),
        };
        var what = classes.Type is { } type ? $"{type.Name} has {classes.Count} classes" : $"there are {classes.Count} classes";
        var numbers = output.Rank == 1 ? $"{output.Features} numbers" : $"{output.Features} features ({output.Describe()})";
        yield return At(place, $"{graph.Output.Name}: gives {numbers}, but {what}; {fix}");
    }

    /// <summary>The layer whose written size is the number of features that comes out, if the way back to it is a straight line.</summary>
    private static Node? LastSizedLayer(GraphQueries graph, Dim features)
    {
        for (var node = graph.Output; node is not null && graph.ShapeOf(node)?.Features == features; node = graph.Before(node))
        {
            if (node.Op is Dense or Convolution) return node;
        }

        return null;
    }
}
