using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Shaping;

/// <summary>Phase 2: applies a node's rule to the shapes that arrive. A node after an impossible shape has none, and nothing more is said.</summary>
internal static class Shaper
{
    /// <param name="node">The node.</param>
    /// <param name="nodes">The nodes before it, by id.</param>
    /// <param name="shapes">Their shapes, by id.</param>
    /// <param name="report">Takes what is found.</param>
    public static TensorShape? Shape(Node node, IReadOnlyList<Node> nodes, IReadOnlyList<TensorShape?> shapes, Action<Inference.Impossible> report)
    {
        if (node.Op is Unread) return null;
        var arriving = node.Inputs.Select(id => shapes[id]).ToArray();
        if (Array.IndexOf(arriving, null) >= 0) return null;

        if (!node.Op.ReadsTokenNumbers && arriving.FirstOrDefault(shape => shape!.Vocabulary is not null) is { } numbers)
        {
            report(new(RuleIds.TokenNumbers, null,
                $"{node.Name}: the input gives {numbers.Describe()} of a vocabulary of {numbers.Vocabulary}, with which nothing can be computed; put Embedding(dimensions) before it"));
            return null;
        }

        switch (node.Op.Infer(arriving!))
        {
            case Inference.Shaped(var shape, var condition):
                if (TooLarge(node, arriving, shape))
                {
                    report(new(RuleIds.TooLarge, null, $"{node.Name}: {node.Written} needs a tensor of more than 2^40 numbers (4 TiB); check its sizes"));
                    return null;
                }

                if (condition is not null) report(new(RuleIds.SizeCondition, null, $"{condition}, or the values that {node.Name} joins do not match"));
                return shape;
            case Inference.Impossible impossible:
                report(impossible with { Message = Name(impossible.Message, node, nodes) });
                return null;
            default:
                return null;
        }
    }

    /// <summary>Puts the layers' names into a message: <c>{layer}</c>, <c>{input}</c> and, for joins, <c>{input1}</c>.</summary>
    private static string Name(string message, Node node, IReadOnlyList<Node> nodes)
    {
        message = message.Replace("{layer}", node.Name).Replace("{input}", NameOf(nodes[node.Inputs[0]]));
        for (var index = 0; index < node.Inputs.Count; index++)
        {
            message = message.Replace("{input" + index.ToString(CultureInfo.InvariantCulture) + "}", NameOf(nodes[node.Inputs[index]]));
        }

        return message;
    }

    private static string NameOf(Node node) => node.Op is Input ? "the input" : node.Name;

    private static bool TooLarge(Node node, TensorShape?[] arriving, TensorShape shape) =>
        (shape.Elements.IsKnown && shape.Elements.Value > Sizes.Largest)
        || (arriving.Length > 0 && node.Op.Parameters(arriving[0]!).Any(parameter => parameter.Count > Sizes.Largest));
}
