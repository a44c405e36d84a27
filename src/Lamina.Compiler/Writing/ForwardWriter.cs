using System;
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
        var taken = new HashSet<string>(network.Layers.Select(Identifiers.Value).Concat(network.Network.Source.Members), StringComparer.Ordinal);
        var constants = new ConstantPool(taken);
        var layers = network.Layers.Select(node => (Scope: Scope(network, node, constants), Node: node)).Select(layer => (
            layer.Node, layer.Scope, Steps: LayerWriters.Write(layer.Scope).ToList(), Counter: Counter(layer.Node, layer.Scope, network))).ToList();

        foreach (var constant in constants.All)
        {
            code.Line($"private static readonly {constant.Type} {constant.Name} = {constant.Value};");
        }

        code.Gap();
        var input = string.Join(" and ", network.Inputs.Select(each => Batched(each.Input.Shape)));
        var output = string.Join(" and ", network.Outputs.Select(each => Batched(each.Shape!)));
        var values = string.Join(", ", network.Outputs.Select(each => Identifiers.Value(each.Node)));
        code.Line($"/// <summary>The network as a function of tensors: {input} → {output}. <c>Forward</c> is the same, checked.</summary>");
        using (code.Block($"public override {network.ForwardType} forward({network.ForwardParameters})"))
        {
            foreach (var (node, scope, steps, counter) in layers) Layer(code, network, node, scope, steps, counter);
            code.Line($"return {(network.Outputs.Count == 1 ? values : $"({values})")};");
        }

        code.Gap();
    }

    private static LayerScope Scope(NetworkText network, Node node, ConstantPool constants)
    {
        var arriving = node.Inputs.Select(id => network.Graph.Graph.Nodes[id]).ToList();
        return new(
            node,
            [.. arriving.Select(network.Graph.OutputOf)],
            network.Graph.OutputOf(node),
            [.. arriving.Select(Identifiers.Value)],
            network.Plan!.InPlace[node.Id],
            network.Plan.Layout.Converts[node.Id],
            network.Aliases,
            constants);
    }

    private static void Layer(CodeWriter code, NetworkText network, Node node, LayerScope scope, List<Step> steps, string? counter)
    {
        var note = scope.InPlace ? $", over {scope.Argument}, which nothing else reads" : "";
        var sections = network.Graph.Graph.Sections.Where(section => section.First <= node.Id && node.Id <= section.Last).ToList();
        foreach (var section in sections.Where(section => section.First == node.Id)) Heading(code, section);
        var arriving = string.Join(" and ", scope.Inputs.Select(Batched).Distinct());
        var shapes = arriving == Batched(scope.Output) ? arriving : $"{arriving} -> {Batched(scope.Output)}";
        var name = sections.Count == 0 ? node.Name : node.Name.Substring(sections[sections.Count - 1].Name.Length + 1);
        code.Line($"// {name}: {shapes}{note}");
        if (counter is not null) code.Line(counter);
        foreach (var step in steps) code.Call($"var {step.Variable} = {step.Expression};");
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

    /// <summary>The head of a used block; inside it layers go by the names they have there.</summary>
    private static void Heading(CodeWriter code, Section section)
    {
        code.Line($"// ---- {section.Name}: {(section.Repetition == 0 ? section.Written : $"the same again, repetition {section.Repetition + 1}")}");
        code.Gap();
    }

    /// <summary>PyTorch counts a norm's training batches; so the key is in its state dictionary.</summary>
    private static string? Counter(Node node, LayerScope scope, NetworkText network)
    {
        var counter = node.Op.Buffers(network.Graph.InputOf(node)).FirstOrDefault(buffer => buffer.IsCounter);
        return counter is null ? null : $"if (training) {scope.Field(counter.Name)}.add_({scope.One});";
    }

    private static string Batched(TensorShape shape) => "[N," + string.Join(",", shape.Dims) + "]";
}
