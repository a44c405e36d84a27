using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Recipes;
using Lamina.Compiler.Shaping;

namespace Lamina.Compiler.Writing;

/// <summary>An input as a parameter.</summary>
/// <param name="Variable">What the parameter is called; <c>x</c> for an only input without a name.</param>
/// <param name="Input">The input.</param>
internal sealed record InputText(string Variable, NetworkInput Input, IReadOnlyList<SizeNeed> Needs)
{
    /// <summary>TorchSharp's modules have no more; where more are written, that is an error.</summary>
    private const int Most = 6;

    public static IReadOnlyList<InputText> All(ReadNetwork network, ShapedGraph graph) =>
        [.. graph.Graph.Nodes.Where(node => node.Op is Input).Zip(network.Inputs, (node, input) => new InputText(Identifiers.Value(node), input, [.. SizeNeed.Of(input.Shape, graph)])).Take(Most)];

    /// <summary>A type of the runtime that comes with and without the input's type: <c>Batch&lt;MnistImage&gt;</c> or <c>Batch</c>.</summary>
    public string Typed(string name) => $"global::Lamina.{name}" + (Input.Type is { } type ? $"<{type.FullName}>" : "");

    /// <summary>The extents of one sample as C#; −1 is any size.</summary>
    public string Dimensions => string.Join(", ", Input.Shape.Dims.Select(dim => CSharp.Literal(dim.IsKnown ? dim.Value : -1)));

    /// <summary>What sizes that are any must fulfil, as C#; empty where anything does.</summary>
    public string Sizes => string.Join(", ", Needs.Select(need => $"new({need.Axis}, {CSharp.Literal(need.Size)}, AtLeast: {CSharp.Literal(need.AtLeast)}, MultipleOf: {CSharp.Literal(need.MultipleOf)})"));
}

/// <summary>A value that leaves.</summary>
/// <param name="Name">What it is called in the tuple of several.</param>
/// <param name="Written">Its name as written; null for the main one.</param>
/// <param name="Node">The layer that gives it.</param>
/// <param name="Shape">Its shape; null where the network has errors.</param>
/// <param name="Loss">The loss that reads it, or null.</param>
/// <param name="IsOverClasses">It is one score per class: the main output of a network with classes, and any that a loss over classes reads on the same targets.</param>
internal sealed record OutputText(string Name, string? Written, Node Node, TensorShape? Shape, Loss? Loss, bool IsOverClasses)
{
    public static IReadOnlyList<OutputText> All(ReadNetwork network, ShapedGraph graph)
    {
        var classHeads = network.ClassHeads.ToList();
        var names = graph.Graph.Outputs.Select(output => (string?)output.Name).Prepend(null);
        return
        [
            .. network.Heads.Zip(names, (head, name) => new OutputText(
                name is null ? OutputReader.Main : Identifiers.Element(name), name, graph.Graph.Nodes[head.Value], graph.Shape(head.Value), head.Loss,
                network.Classes is not null && classHeads.Contains(head.Value))),
        ];
    }

    /// <summary>A head's extents of 1 are dropped at the edge; K×H×W is one decision per pixel.</summary>
    public bool DropsTrailingOnes => IsOverClasses && Shape is { Rank: > 1, IsOneVector: true };
}
