using System;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Planning;

namespace Lamina.Compiler.Costing;

/// <summary>
/// Plays one sample's forward and backward pass through, and counts the bytes that are alive at each node: a value lives until its last reader, or
/// until the backward pass of the first node that saved it; a gradient from the backward pass of its value's last reader to that of its maker.
/// </summary>
internal sealed class ValueMemory
{
    private readonly EquatableArray<Node> nodes;
    private readonly NetworkPlan plan;
    private readonly int output;

    /// <summary>For each value the value whose memory it is in.</summary>
    private readonly int[] home;

    /// <summary>For each home the last node that reads it, and the first that saved it (none: the number of nodes).</summary>
    private readonly int[] lastRead, firstSaved;

    private readonly long[] bytes, workspace;
    private readonly bool[] learns;
    private readonly SavedTensors[] saved;

    public ValueMemory(NetworkPlan plan)
    {
        var graph = plan.Computed;
        (nodes, this.plan, output) = (graph.Graph.Nodes, plan, graph.Graph.Output);
        (home, lastRead, firstSaved) = (new int[nodes.Count], new int[nodes.Count], new int[nodes.Count]);
        (bytes, workspace, learns, saved) = (new long[nodes.Count], new long[nodes.Count], new bool[nodes.Count], new SavedTensors[nodes.Count]);
        foreach (var node in nodes)
        {
            var id = node.Id;
            bytes[id] = Sizes.Multiply(graph.OutputOf(node).Vocabulary is null ? 4 : 8, graph.OutputOf(node).Elements.Value);
            (home[id], lastRead[id], firstSaved[id]) = (id, plan.LastUse[id], nodes.Count);

            // The caller owns the batch, and the answer.
            if (node.Op is Input || id == output) lastRead[id] = nodes.Count;
            if (node.Op is Input) continue;

            if (SharesMemory(node)) home[id] = home[node.Inputs[0]];
            lastRead[home[id]] = Math.Max(lastRead[home[id]], lastRead[id]);
            learns[id] = graph.Parameters(node).Count > 0 || node.Inputs.Any(input => learns[input]);

            // oneDNN takes channels-last maps as they are; others it convolves in a layout of its own: a copy of what arrives and of what leaves.
            if (node.Op is KernelOp and not Dense && !plan.Layout.Kernels[id]) workspace[id] = Sizes.Add(bytes[node.Inputs[0]], bytes[id]);
            if (learns[id]) Save(node, SavedTensors.Of(node, graph));
        }
    }

    /// <summary>Bytes alive when the forward pass of a training step has ended.</summary>
    public long Saved => Forward(nodes.Count, training: true);

    /// <summary>The most bytes alive at once in a training step.</summary>
    public long TrainingPeak => nodes.Max(node => Math.Max(Sizes.Add(Forward(node.Id, training: true), workspace[node.Id]), learns[node.Id] ? Backward(node) : 0));

    /// <summary>The most bytes alive at once in a forward pass without gradients.</summary>
    public long ForwardPeak => nodes.Max(node => Forward(node.Id, training: false));

    private bool SharesMemory(Node node) => plan.InPlace[node.Id] || node.Op is Flatten or Reshape or Permute or Tokens;

    private void Save(Node node, SavedTensors tensors)
    {
        saved[node.Id] = tensors;
        foreach (var value in node.Inputs.Where(_ => tensors.Inputs).Concat(new[] { node.Id }.Where(_ => tensors.Output)))
        {
            firstSaved[home[value]] = Math.Min(firstSaved[home[value]], node.Id);
        }
    }

    private long Forward(int time, bool training)
    {
        var sum = 0L;
        for (var id = 0; id <= time && id < nodes.Count; id++)
        {
            if (training) sum = Sizes.Add(sum, saved[id].Extra);
            var isAlive = lastRead[id] >= time || (training && firstSaved[id] < nodes.Count);
            if (home[id] == id && isAlive) sum = Sizes.Add(sum, bytes[id]);
        }

        return sum;
    }

    private long Backward(Node at)
    {
        var sum = workspace[at.Id];
        for (var id = 0; id <= at.Id; id++)
        {
            sum = Sizes.Add(sum, saved[id].Extra);
            if (home[id] == id && (firstSaved[id] <= at.Id || nodes[id].Op is Input)) sum = Sizes.Add(sum, bytes[id]);

            // The answer's gradient comes from the loss, after all nodes.
            var hasGradient = learns[id] && (id == output || plan.LastUse[id] >= at.Id);
            if (hasGradient && !(id == at.Id && PassesGradientOn(at))) sum = Sizes.Add(sum, bytes[id]);
        }

        return sum;
    }

    /// <summary>The arriving values' gradients are the leaving one's, or views of it.</summary>
    private bool PassesGradientOn(Node node) => node.Op is Add or Concat || home[node.Id] != node.Id;
}
