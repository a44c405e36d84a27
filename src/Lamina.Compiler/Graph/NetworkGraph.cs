using System;
using System.Runtime.CompilerServices;

namespace Lamina.Compiler.Graph;

/// <summary>One layer in its place.</summary>
/// <param name="Id">Its index in <see cref="NetworkGraph.Nodes"/>.</param>
/// <param name="Name">Its name: written, or kind and running number.</param>
/// <param name="Identifier">The name as C# can spell it, unique like the name.</param>
/// <param name="Op">What it does.</param>
/// <param name="Inputs">The ids of the values it takes, all smaller than its own.</param>
/// <param name="Address">Where it is written.</param>
/// <param name="Written">As the user wrote it.</param>
public sealed record Node(int Id, string Name, string Identifier, Op Op, EquatableArray<int> Inputs, Address Address, string Written)
{
    /// <summary>What is written of how its tensors learn.</summary>
    public Recipes.LayerLearning Learning { get; init; } = Recipes.LayerLearning.Unwritten;
}

/// <summary>
/// A network as data flows through it: any acyclic graph, since a node can only name nodes before it. The nodes stand in the order in
/// which they are computed.
/// </summary>
/// <param name="Nodes">Inputs first, then layers.</param>
/// <param name="Output">The id of the value the network gives.</param>
/// <param name="Sections">The used blocks, outer ones before those inside them.</param>
public sealed record NetworkGraph(EquatableArray<Node> Nodes, int Output, EquatableArray<Section> Sections)
{
    /// <summary>Found once for each graph; beside the record, so that two equal graphs stay equal.</summary>
    private static readonly ConditionalWeakTable<NetworkGraph, EquatableArray<int>[]> consumers = new();

    /// <summary>The values that leave beside the main one, in the order written.</summary>
    public EquatableArray<NamedOutput> Outputs { get; init; }

    public Node OutputNode => Nodes[Output];

    /// <summary>The value is the network's answer, or part of it.</summary>
    public bool Leaves(int id)
    {
        if (id == Output) return true;
        foreach (var output in Outputs)
        {
            if (output.Value == id) return true;
        }

        return false;
    }

    /// <summary>The ids of the nodes that take the value of this one.</summary>
    public EquatableArray<int> Consumers(int id) => consumers.GetValue(this, FindConsumers)[id];

    private static EquatableArray<int>[] FindConsumers(NetworkGraph graph)
    {
        var counts = new int[graph.Nodes.Count];
        Each(graph, (input, _) => counts[input]++);
        var found = Array.ConvertAll(counts, count => new int[count]);
        Each(graph, (input, consumer) => found[input][found[input].Length - counts[input]--] = consumer);
        return Array.ConvertAll(found, EquatableArray.Of);
    }

    /// <summary>Each value with each node that takes it, once.</summary>
    private static void Each(NetworkGraph graph, Action<int, int> take)
    {
        foreach (var node in graph.Nodes)
        {
            for (var index = 0; index < node.Inputs.Count; index++)
            {
                var isFirst = true;
                for (var before = 0; before < index; before++) isFirst &= node.Inputs[before] != node.Inputs[index];
                if (isFirst) take(node.Inputs[index], node.Id);
            }
        }
    }
}

/// <summary>A value that <c>[Output]</c> marks.</summary>
/// <param name="Name">What the output is called.</param>
/// <param name="Value">The id of the value.</param>
/// <param name="Address">Where it is marked.</param>
public sealed record NamedOutput(string Name, int Value, Address Address);

/// <summary>The layers that one use of a block became.</summary>
/// <param name="Name">The whole name of the use: <c>layer1.0</c>.</param>
/// <param name="Written">The <c>Use</c> as written.</param>
/// <param name="First">The id of the first node.</param>
/// <param name="Last">The id of the last node; below <paramref name="First"/> for an empty block.</param>
/// <param name="Output">The id of the value the block gives.</param>
/// <param name="Repetition">How many repetitions of the same <c>Use</c> stand before this one.</param>
public sealed record Section(string Name, string Written, int First, int Last, int Output, int Repetition);

/// <summary>A graph whose shapes are known as far as they are possible.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Shapes">The shape of each node's value, by id; null from the first impossible one on.</param>
/// <param name="Learned">What each node learns, by id; nothing where its value has no shape.</param>
public sealed record ShapedGraph(NetworkGraph Graph, EquatableArray<ShapeOrNone> Shapes, EquatableArray<EquatableArray<ParameterSpec>> Learned)
{
    /// <summary>Every value has a shape.</summary>
    public bool IsComplete
    {
        get
        {
            foreach (var shape in Shapes)
            {
                if (shape.Shape is null) return false;
            }

            return true;
        }
    }

    /// <summary>What a node learns, in PyTorch's order.</summary>
    public EquatableArray<ParameterSpec> Parameters(Node node) => Learned[node.Id];

    /// <summary>The same graph with other ops of the same shapes: other initialisers, other activations.</summary>
    public ShapedGraph With(Func<Node, Op> change)
    {
        var (nodes, learned) = (new Node[Graph.Nodes.Count], new EquatableArray<ParameterSpec>[Graph.Nodes.Count]);
        foreach (var node in Graph.Nodes)
        {
            var op = change(node);
            (nodes[node.Id], learned[node.Id]) = ReferenceEquals(op, node.Op) ? (node, Parameters(node)) : (node with { Op = op }, op.Parameters(InputOf(node)));
        }

        return this with { Graph = Graph with { Nodes = EquatableArray.Of(nodes) }, Learned = EquatableArray.Of(learned) };
    }

    public TensorShape? Shape(int id) => Shapes[id].Shape;

    /// <summary>The shape that arrives at a node; only where it is known.</summary>
    public TensorShape InputOf(Node node) => Shapes[node.Inputs[0]].Shape!;

    /// <summary>The shape that leaves a node; only where it is known.</summary>
    public TensorShape OutputOf(Node node) => Shapes[node.Id].Shape!;
}

/// <summary>A shape, or none where nothing can arrive.</summary>
public readonly record struct ShapeOrNone(TensorShape? Shape);
