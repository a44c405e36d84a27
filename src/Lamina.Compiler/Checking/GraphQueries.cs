using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Costing;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking;

/// <summary>The questions about a network's graph that rules share.</summary>
internal sealed class GraphQueries
{
    private readonly ShapedGraph shaped;
    private readonly Node[][] consumers;
    private readonly bool[] reachesOutput;
    private readonly bool[] hasWeightsFrom;

    public GraphQueries(ShapedGraph shaped)
    {
        this.shaped = shaped;
        Nodes = shaped.Graph.Nodes;
        Weighted = Nodes.Where(node => node.Op is KernelOp).ToList();
        consumers = new Node[Nodes.Count][];
        foreach (var node in Nodes)
        {
            var ids = shaped.Graph.Consumers(node.Id);
            consumers[node.Id] = new Node[ids.Count];
            for (var index = 0; index < ids.Count; index++) consumers[node.Id][index] = Nodes[ids[index]];
        }

        reachesOutput = Reach(node => shaped.Graph.Leaves(node.Id));
        hasWeightsFrom = Reach(node => !node.Op.IsWeightless());
    }

    public EquatableArray<Node> Nodes { get; }

    public Node Output => shaped.Graph.OutputNode;

    public NetworkGraph Graph => shaped.Graph;

    /// <summary>A layer could not be read: what follows it, and what it would have joined, is not known.</summary>
    public bool HasUnread => Nodes.Any(node => node.Op is Unread);

    /// <summary>Every value has a shape.</summary>
    public bool IsComplete => shaped.IsComplete;

    /// <summary>Convolutions and dense layers.</summary>
    public IReadOnlyList<Node> Weighted { get; }

    /// <summary>The layers that learn something, or may: what a module of the user's own has is not known.</summary>
    public IEnumerable<Node> Learning => Nodes.Where(node => node.Inputs.Count > 0 && (node.Op.IsOpaque || Parameters(node).Count > 0));

    /// <summary>For each node, whether one of these values comes from it.</summary>
    public bool[] Before(IEnumerable<Node> values)
    {
        var isRead = new bool[Nodes.Count];
        foreach (var value in values) isRead[value.Id] = true;
        for (var id = isRead.Length - 1; id >= 0; id--)
        {
            if (!isRead[id]) continue;
            foreach (var input in Nodes[id].Inputs) isRead[input] = true;
        }

        return isRead;
    }

    /// <summary>One layer after the other, each of a kind that is known through and through: no value is joined with another, nothing recurs or attends.</summary>
    public bool IsSequential => Graph.Outputs.Count == 0 && Nodes.All(node => node.Op is KernelOp || (node.Op.IsWeightless() && node.Op is not Join));

    public bool HasNorm => Nodes.Any(node => node.Op.IsNorm());

    /// <summary>The shape that leaves a node, or null.</summary>
    public TensorShape? ShapeOf(Node node) => shaped.Shape(node.Id);

    /// <summary>The shape that arrives at a node, or null.</summary>
    public TensorShape? ArrivingAt(Node node) => node.Inputs.Count == 0 ? null : shaped.Shape(node.Inputs[0]);

    /// <summary>The shapes on both sides of a node, where they are known.</summary>
    public bool TryShapes(Node node, out TensorShape arriving, out TensorShape leaving)
    {
        (arriving, leaving) = (ArrivingAt(node)!, ShapeOf(node)!);
        return arriving is not null && leaving is not null;
    }

    /// <summary>What a node learns, in PyTorch's order; nothing where its value has no shape.</summary>
    public EquatableArray<ParameterSpec> Parameters(Node node) => shaped.Parameters(node);

    /// <summary>What a layer learns and computes; only where the shapes on both sides are known.</summary>
    public OpCost CostOf(Node node) => OpCost.Of(node.Op, shaped.InputOf(node), shaped.OutputOf(node));

    public IReadOnlyList<Node> Consumers(Node node) => consumers[node.Id];

    /// <summary>The node directly before one of a single value, or null.</summary>
    public Node? Before(Node node) => node.Inputs.Count == 1 ? Nodes[node.Inputs[0]] : null;

    /// <summary>The one node that reads a value, or null if it is read by none, by several, or is part of the network's answer.</summary>
    public Node? OnlyConsumer(Node node) => consumers[node.Id].Length == 1 && !shaped.Graph.Leaves(node.Id) ? consumers[node.Id][0] : null;

    /// <summary>The first node after this one that is not of the given kind, on a way that nothing leaves; null if the way forks or ends.</summary>
    public Node? Next(Node node, Func<Op, bool> through)
    {
        var next = OnlyConsumer(node);
        while (next is not null && next.Inputs.Count == 1 && through(next.Op)) next = OnlyConsumer(next);
        return next;
    }

    /// <summary>The nearest node at or before this one that is not of the given kind.</summary>
    public Node Back(Node node, Func<Op, bool> through)
    {
        while (node.Inputs.Count == 1 && through(node.Op)) node = Nodes[node.Inputs[0]];
        return node;
    }

    /// <summary>Its value reaches a layer with weights, or one that may have some.</summary>
    public bool FeedsWeights(Node node) => consumers[node.Id].Any(next => hasWeightsFrom[next.Id]);

    /// <summary>
    /// The join of the branch that a node stands in: the first one after it that also takes a value which does not come from the node. Null on the trunk.
    /// </summary>
    public Node? EnclosingJoin(Node node)
    {
        if (IsOnTrunk(node)) return null;
        var after = new HashSet<int> { node.Id };
        foreach (var later in Nodes.Skip(node.Id + 1).Where(later => later.Inputs.Any(after.Contains)))
        {
            if (later.Op is Join && !later.Inputs.All(after.Contains)) return later;
            after.Add(later.Id);
        }

        return null;
    }

    /// <summary>Every way from the input to the answer leads over the node: in an order of computation, no value is passed around it.</summary>
    private bool IsOnTrunk(Node node) =>
        !Nodes.Skip(node.Id + 1).Any(later => reachesOutput[later.Id] && later.Inputs.Any(input => input < node.Id));

    /// <summary>For each node, whether it, or a node after it, is of a kind.</summary>
    private bool[] Reach(Func<Node, bool> isWanted)
    {
        var found = new bool[Nodes.Count];
        for (var id = Nodes.Count - 1; id >= 0; id--) found[id] = isWanted(Nodes[id]) || Array.Exists(consumers[id], next => found[next.Id]);
        return found;
    }
}
