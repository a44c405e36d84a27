using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>LAM1005: the last layer must give one number per class.</summary>
internal static class ClassCount
{
    public static IEnumerable<Finding> Check(ReadNetwork network, ShapedGraph graph)
    {
        if (network.Classes is not { } classes || graph.Shape(graph.Graph.Output) is not { Features.IsKnown: true } output) yield break;
        if (output.Features.Value == classes.Count || network.Findings.Any(finding => finding.Rule == RuleIds.ClassValues)) yield break;

        var (place, fix) = LastSizedLayer(graph, output.Features) switch
        {
            { Op: Dense } node => (node.Address.At("units"), $"use Dense({classes.Count})"),
            { Op: Convolution } node => (node.Address.At("filters"), $"use {classes.Count} filters"),
            _ => (classes.Address, $"end with Dense({classes.Count})"),
        };
        var what = classes.Type is { } type ? $"{type.Name} has {classes.Count} classes" : $"there are {classes.Count} classes";
        var numbers = output.Rank == 1 ? $"{output.Features} numbers" : $"{output.Features} features ({output.Describe()})";
        yield return new(RuleIds.ClassCount, place, $"{graph.Graph.OutputNode.Name}: gives {numbers}, but {what}; {fix}");
    }

    /// <summary>The layer whose written size is the number of features that comes out, if the way back to it is a straight line.</summary>
    private static Node? LastSizedLayer(ShapedGraph graph, Dim features)
    {
        var node = graph.Graph.OutputNode;
        while (node.Inputs.Count == 1 && graph.OutputOf(node).Features == features)
        {
            if (node.Op is Dense or Convolution) return node;
            node = graph.Graph.Nodes[node.Inputs[0]];
        }

        return null;
    }
}
