using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Writing.Layers;

namespace Lamina.Compiler.Writing;

/// <summary><c>forward</c>: a straight line, each value disposed where it is read for the last time.</summary>
internal static class ForwardWriter
{
    public static void Write(CodeWriter code, NetworkText network)
    {
        var layers = network.Layers.Select(node => (Scope: Scope(network, node), Node: node)).Select(layer => (
            layer.Node, layer.Scope, Steps: LayerWriters.Write(layer.Scope).ToList(), Counter: Counter(layer.Node, layer.Scope, network))).ToList();

        foreach (var constant in layers.SelectMany(layer => layer.Scope.Constants))
        {
            code.Line($"private static readonly {constant.Type} {constant.Name} = {constant.Value};");
        }

        code.Gap();
        var (input, output) = (Batched(network.InputShape), Batched(network.OutputShape!));
        var tensor = network.Aliases.Tensor;
        code.Line($"/// <summary>The network as a function of tensors: {input} → {output}. <c>Forward</c> is the same, checked.</summary>");
        using (code.Block($"public override {tensor} forward({tensor} x)"))
        {
            foreach (var (node, scope, steps, counter) in layers) Layer(code, network, node, scope, steps, counter);
            code.Line($"return {Identifiers.Value(network.Graph.Graph.OutputNode)};");
        }

        code.Gap();
    }

    private static LayerScope Scope(NetworkText network, Node node)
    {
        var arriving = node.Inputs.Select(id => network.Graph.Graph.Nodes[id]).ToList();
        return new(
            node,
            [.. arriving.Select(network.Graph.OutputOf)],
            network.Graph.OutputOf(node),
            [.. arriving.Select(Identifiers.Value)],
            network.Plan!.InPlace[node.Id],
            network.Aliases);
    }

    private static void Layer(CodeWriter code, NetworkText network, Node node, LayerScope scope, List<Step> steps, string? counter)
    {
        var note = scope.InPlace ? $", over {scope.Argument}, which nothing else reads" : "";
        foreach (var section in network.Graph.Graph.Sections.Where(section => section.First == node.Id)) code.Line($"// {section.Name}: {section.Written}");
        var arriving = string.Join(" and ", scope.Inputs.Select(Batched).Distinct());
        var shapes = arriving == Batched(scope.Output) ? arriving : $"{arriving} -> {Batched(scope.Output)}";
        code.Line($"// {node.Name}: {shapes}{note}");
        if (counter is not null) code.Line(counter);
        foreach (var step in steps) code.Line($"var {step.Variable} = {step.Expression};");
        foreach (var inner in steps.Take(steps.Count - 1)) code.Line($"{inner.Variable}.Dispose();");

        foreach (var id in node.Inputs.Distinct())
        {
            var value = network.Graph.Graph.Nodes[id];
            if (value.Op is Input || scope.InPlace || !network.Plan!.DiesAt(id, node, network.Graph.Graph)) continue;
            code.Line($"{Identifiers.Value(value)}.Dispose();");
        }

        if (network.Plan!.IsUnread(node.Id, network.Graph.Graph)) code.Line($"{scope.Value}.Dispose();");
        code.Gap();
    }

    /// <summary>PyTorch counts a norm's training batches; so the key is in its state dictionary.</summary>
    private static string? Counter(Node node, LayerScope scope, NetworkText network)
    {
        var counter = node.Op.Buffers(network.Graph.InputOf(node)).FirstOrDefault(buffer => buffer.IsCounter);
        return counter is null ? null : $"if (training) {scope.Field(counter.Name)}.add_({scope.Make("global::TorchSharp.Scalar", "batch", "1L")});";
    }

    private static string Batched(TensorShape shape) => "[N," + string.Join(",", shape.Dims) + "]";
}
