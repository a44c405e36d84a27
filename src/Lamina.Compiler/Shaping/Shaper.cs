using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Shaping;

/// <summary>Phase 2: walks the graph and applies each op's rule, up to the first impossible shape on each path.</summary>
public static class Shaper
{
    public static (ShapedGraph Graph, EquatableArray<Finding> Findings) Shape(NetworkGraph graph, bool inputIsDeclared)
    {
        var shapes = new TensorShape?[graph.Nodes.Count];
        var findings = new List<Finding>();
        foreach (var node in graph.Nodes)
        {
            if (node.Op is Unread || (node.Op is Input && !inputIsDeclared)) continue;
            var arriving = node.Inputs.Select(id => shapes[id]).ToArray();
            if (Array.IndexOf(arriving, null) >= 0) continue;

            switch (node.Op.Infer(arriving!))
            {
                case Inference.Shaped(var shape) when TooLarge(node, arriving, shape) is { } finding: findings.Add(finding); break;
                case Inference.Shaped(var shape): shapes[node.Id] = shape; break;
                case Inference.Impossible(var rule, var argument, var message):
                    findings.Add(new(rule, node.Address.At(argument), Name(message, node, graph)));
                    break;
            }
        }

        return (new(graph, shapes.Select(shape => new ShapeOrNone(shape)).ToEquatableArray()), findings.ToEquatableArray());
    }

    private static string Name(string message, Node node, NetworkGraph graph)
    {
        var before = graph.Nodes[node.Inputs[0]];
        return message.Replace("{layer}", node.Name).Replace("{input}", before.Op is Input ? "the input" : before.Name);
    }

    private static Finding? TooLarge(Node node, TensorShape?[] arriving, TensorShape shape)
    {
        var largest = shape.Elements.IsKnown ? shape.Elements.Value : 0;
        if (arriving.Length > 0)
        {
            foreach (var parameter in node.Op.Parameters(arriving[0]!)) largest = Math.Max(largest, parameter.Count);
        }

        if (largest <= Sizes.Largest) return null;
        return new(RuleIds.TooLarge, node.Address,
            $"{node.Name}: {node.Written} needs a tensor of more than 2^40 numbers (4 TiB); check its sizes");
    }
}
