using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Planning;
using Lamina.Compiler.Writing.Layers;

namespace Lamina.Compiler.Writing;

/// <summary><c>forward</c>: a straight line, each value disposed where it is read for the last time.</summary>
internal static class ForwardWriter
{
    /// <summary>The network's own, in Float32.</summary>
    public static void Write(CodeWriter code, NetworkText network)
    {
        network = network.AsComputed();
        var layers = Layers(network, new NetworkAccess.Own(), precision: null, out var constants);
        Constants(code, constants);
        var input = string.Join(" and ", network.Inputs.Select(each => Batched(each.Input.Shape)));
        var output = string.Join(" and ", network.Outputs.Select(each => Batched(each.Shape!)));
        code.Line($"/// <summary>The network as a function of tensors: {input} → {output}. <c>Forward</c> is the same, checked.</summary>");
        using (code.Block($"public override {network.ForwardType} forward({network.ForwardParameters})")) Body(code, network, layers, network.Watch);
        code.Gap();
    }

    /// <summary>A trainer's, in BFloat16.</summary>
    public static void Write(CodeWriter code, NetworkText network, bool isNested)
    {
        network = network.AsComputed();
        var layers = Layers(network, isNested ? new NetworkAccess.Nested() : new NetworkAccess.ByKey(), network.Plan!.Precision, out var constants);

        // A nested class sees the network's own, which are the same.
        if (!isNested) Constants(code, constants);
        code.Line("/// <summary>");
        code.Line("/// The network in BFloat16. Products are of 16-bit copies of maps and weights, and add up in Float32; so do norms, whose statistics and factors are");
        code.Line("/// Float32. A gradient passes a cast back to the Float32 weights, which are what the optimizer moves. What leaves is Float32.");
        code.Line("/// </summary>");
        using (code.Block($"private {network.ForwardType} forward({network.ForwardParameters})"))
        {
            code.Line($"if (Recipe.Precision == global::Lamina.Precision.Float32) return network.forward({string.Join(", ", network.Inputs.Select(input => input.Variable))});");
            code.Gap();
            Body(code, network, layers, watch: null);
        }

        code.Gap();
    }

    private static List<WrittenLayer> Layers(NetworkText network, NetworkAccess access, PrecisionPlan? precision, out ConstantPool constants)
    {
        var values = network.Graph.Graph.Nodes.Select(Identifiers.Value).ToList();
        var pool = constants = new(new HashSet<string>(values.Concat(network.Network.Source.Members), StringComparer.Ordinal));
        var names = new InnerNames(values);
        return network.Layers.Select(node => Layer(network, node, access, precision, pool, names)).ToList();
    }

    private static WrittenLayer Layer(NetworkText network, Node node, NetworkAccess access, PrecisionPlan? precision, ConstantPool constants, InnerNames names)
    {
        var casts = new LayerCasts(node, precision, network.Aliases, names);
        var arriving = node.Inputs.Select(id => network.Graph.Graph.Nodes[id]).ToList();
        var scope = new LayerScope(
            node,
            network.Graph.Parameters(node),
            [.. arriving.Select(network.Graph.OutputOf)],
            network.Graph.OutputOf(node),
            [.. arriving.Select(casts.Argument)],
            network.Plan!.InPlace[node.Id],
            network.Plan.Layout.Converts[node.Id],
            network.Aliases,
            constants,
            access,
            casts,
            names);
        var steps = casts.Around(LayerWriters.Write(scope)).ToList();
        return new(scope, steps, Counter(scope, network), casts.Note);
    }

    private static void Constants(CodeWriter code, ConstantPool constants)
    {
        foreach (var constant in constants.All)
        {
            code.Line($"private static readonly {constant.Type} {constant.Name} = {constant.Value};");
        }

        code.Gap();
    }

    private static void Body(CodeWriter code, NetworkText network, List<WrittenLayer> layers, string? watch)
    {
        foreach (var layer in layers) Layer(code, network, layer, watch);
        var values = string.Join(", ", network.Outputs.Select(each => Identifiers.Value(each.Node)));
        code.Line($"return {(network.Outputs.Count == 1 ? values : $"({values})")};");
    }

    private static void Layer(CodeWriter code, NetworkText network, WrittenLayer layer, string? watch)
    {
        var (scope, node) = (layer.Scope, layer.Scope.Node);
        var note = Place(network, node) + (scope.InPlace ? $", over {scope.Argument}, which nothing else reads" : "") + layer.Note;
        var sections = network.Graph.Graph.Sections.Where(section => section.First <= node.Id && node.Id <= section.Last).ToList();
        foreach (var section in sections.Where(section => section.First == node.Id)) Heading(code, section);
        var (arriving, leaving) = (string.Join(" and ", scope.Inputs.Select(Batched).Distinct()), Batched(scope.Output));
        var shapes = arriving == leaving ? arriving : $"{arriving} -> {leaving}";
        var name = sections.Count == 0 ? node.Name : node.Name.Substring(sections[sections.Count - 1].Name.Length + 1);
        code.Line($"// {name}: {shapes}{note}");
        if (layer.Counter is not null) code.Line(layer.Counter);
        foreach (var step in layer.Steps) code.Call($"var {step.Variable} = {step.Expression};");
        foreach (var inner in layer.Steps.Take(layer.Steps.Count - 1)) code.Line($"{inner.Variable}.Dispose();");

        foreach (var id in node.Inputs.Distinct())
        {
            var value = network.Graph.Graph.Nodes[id];
            if (value.Op is Input || scope.InPlace || !network.Plan!.DiesAt(id, node)) continue;
            code.Line($"{Identifiers.Value(value)}.Dispose();");
        }

        if (watch is not null) code.Line($"{watch}?.See({CSharp.Literal(node.Name)}, ref {Identifiers.Value(node)});");
        if (network.Plan!.IsUnread(node.Id)) code.Line($"{Identifiers.Value(node)}.Dispose();");
        code.Gap();
    }

    /// <summary>What is said of a layer that is computed before the one written before it.</summary>
    private static string Place(NetworkText network, Node node)
    {
        var written = network.Network.Graph.Graph.Nodes[node.Id];
        return node.Op is Pooling && written.Op is ReLU ? $", before {written.Name}: the same bits, and less to do for it" : "";
    }

    /// <summary>The head of a used block; inside it layers go by the names they have there.</summary>
    private static void Heading(CodeWriter code, Section section)
    {
        code.Line($"// ---- {section.Name}: {(section.Repetition == 0 ? section.Written : $"the same again, repetition {section.Repetition + 1}")}");
        code.Gap();
    }

    /// <summary>PyTorch counts a norm's training batches; so the key is in its state dictionary.</summary>
    private static string? Counter(LayerScope scope, NetworkText network)
    {
        var counter = scope.Node.Op.Buffers(network.Graph.InputOf(scope.Node)).FirstOrDefault(buffer => buffer.IsCounter);
        return counter is null ? null : $"if ({scope.Training}) {scope.Field(counter.Name)}.add_({scope.One});";
    }

    private static string Batched(TensorShape shape) => "[N," + string.Join(",", shape.Dims) + "]";

    /// <summary>A layer's lines, before any is written: constants come first.</summary>
    /// <param name="Scope">What its writer saw.</param>
    /// <param name="Steps">The lines.</param>
    /// <param name="Counter">The line that counts its batches, or null.</param>
    /// <param name="Note">What its comment says of types.</param>
    private sealed record WrittenLayer(LayerScope Scope, List<Step> Steps, string? Counter, string Note);
}
