using System;
using System.Collections.Generic;
using System.Globalization;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Shaping;

/// <summary>What is known of a node's value.</summary>
/// <param name="Shape">Its shape, or null.</param>
/// <param name="Learned">What the node learns.</param>
/// <param name="Found">Why there is no shape, or what sizes of run time must fulfil for it; null where nothing is to be said.</param>
internal readonly record struct ShapedNode(TensorShape? Shape, EquatableArray<ParameterSpec> Learned = default, Inference.Impossible? Found = null);

/// <summary>Phase 2: applies a node's rule to the shapes that arrive. A node after an impossible shape has none, and nothing more is said.</summary>
internal static class Shaper
{
    /// <param name="node">The node.</param>
    /// <param name="nodes">The nodes before it, by id.</param>
    /// <param name="shapes">Their shapes, by id.</param>
    public static ShapedNode Shape(Node node, IReadOnlyList<Node> nodes, IReadOnlyList<TensorShape?> shapes)
    {
        if (node.Op is Unread) return default;
        var arriving = new TensorShape[node.Inputs.Count];
        for (var index = 0; index < arriving.Length; index++)
        {
            if (shapes[node.Inputs[index]] is not { } shape) return default;
            arriving[index] = shape;
        }

        if (!node.Op.ReadsTokenNumbers && Array.Find(arriving, shape => shape.Vocabulary is not null) is { } numbers)
        {
            return Fault(RuleIds.TokenNumbers,
                $"{node.Name}: the input gives {numbers.Describe()} of a vocabulary of {numbers.Vocabulary}, with which nothing can be computed; put Embedding(dimensions) before it");
        }

        return node.Op.Infer(arriving) switch
        {
            Inference.Shaped shaped => Shaped(node, arriving, shaped),
            Inference.Impossible impossible => new(null, Found: impossible with { Message = Name(impossible.Message, node, nodes) }),
            _ => default,
        };
    }

    private static ShapedNode Shaped(Node node, TensorShape[] arriving, Inference.Shaped shaped)
    {
        var learned = arriving.Length > 0 ? node.Op.Parameters(arriving[0]) : default;
        if (IsTooLarge(shaped.Shape, learned)) return Fault(RuleIds.TooLarge, $"{node.Name}: {node.Written} needs a tensor of more than 2^40 numbers (4 TiB); check its sizes");
        return new(shaped.Shape, learned, shaped.Conditions.Count == 0 ? null : new(RuleIds.SizeCondition, null, $"{string.Join(" and ", shaped.Conditions)}, or the values that {node.Name} joins do not match"));
    }

    private static ShapedNode Fault(string rule, string message) => new(null, Found: new(rule, null, message));

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

    private static bool IsTooLarge(TensorShape shape, EquatableArray<ParameterSpec> learned)
    {
        if (shape.Elements.IsKnown && shape.Elements.Value > Sizes.Largest) return true;
        foreach (var parameter in learned)
        {
            if (parameter.Count > Sizes.Largest) return true;
        }

        return false;
    }
}
