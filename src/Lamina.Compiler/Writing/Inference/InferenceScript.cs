using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Planning;

namespace Lamina.Compiler.Writing.Inference;

/// <summary>The inference path as TorchScript, which has every operator of libtorch and oneDNN's layouts; TorchSharp's own API has neither.</summary>
/// <param name="Lines">The functions <c>version</c> and <c>pack</c> of the network's tensors, and <c>infer</c> of a batch and what <c>pack</c> gave; where it is in doubt
/// that packing gains, <c>plain</c> of a batch and the network's tensors.</param>
/// <param name="Tensors">The C# fields of these tensors, in the functions' order.</param>
/// <param name="HasPlain">There is a function <c>plain</c>.</param>
internal sealed record InferenceScript(IReadOnlyList<string> Lines, EquatableArray<string> Tensors, bool HasPlain)
{
    /// <summary>The script of a network; null where a layer has none, a size is known only at run time, or several values enter or leave.</summary>
    public static InferenceScript? Of(NetworkText network)
    {
        var (shaped, graph) = (network.Graph, network.Graph.Graph);
        if (network.Inputs.Count > 1 || network.Outputs.Count > 1 || network.InputShape.Vocabulary is not null) return null;
        if (graph.Nodes.Any(node => !shaped.OutputOf(node).Elements.IsKnown || (node.Op is not Input && !LayerScripts.Knows(node.Op)))) return null;

        var plan = InferencePlan.Of(shaped);
        if (!plan.Packed.Contains(true)) return null;

        // 16 bits round otherwise than 32 do: there no clock may choose.
        var isMixed = network.Plan!.Precision is not null;
        var hasPlain = !isMixed && plan.IsInDoubt(graph, network.Cost!.MultiplyAdds);
        var packed = new ScriptProgram(isPacked: true, isMixed);
        if (Way(network, plan, packed) is not { } functions) return null;
        if (hasPlain) functions = functions.Append("").Concat(Way(network, plan.Plain, new ScriptProgram(isPacked: false, isMixed))!);
        return new([.. functions, ""], packed.Fields.ToEquatableArray(), hasPlain);
    }

    /// <summary>One way to infer; null where a layer has options that no script knows.</summary>
    private static IEnumerable<string>? Way(NetworkText network, InferencePlan plan, ScriptProgram program)
    {
        var (shaped, graph) = (network.Graph, network.Graph.Graph);
        var values = new Dictionary<(int, bool), string> { [(graph.Nodes.First(node => node.Op is Input).Id, false)] = "x" };
        foreach (var node in network.Layers.Where(node => plan.IsComputed(node.Id)))
        {
            var norm = plan.Norm[node.Id] < 0 ? null : graph.Nodes[plan.Norm[node.Id]];
            program.Comment(Comment(shaped, node, norm));
            var inputs = node.Inputs.Select(id => shaped.Shape(id)!).ToList();
            var scope = new ScriptScope(
                node, norm, inputs, shaped.OutputOf(node), plan.Packed[node.Id], network.Plan!.InPlace[node.Id], program,
                (index, packed) => Value(plan.Stands[node.Inputs[index]], packed));
            if (LayerScripts.Write(scope) is not { } expression) return null;
            values[(node.Id, plan.Packed[node.Id])] = program.Compute(Identifiers.Value(node), expression);
        }

        var output = Value(plan.Stands[graph.Output], false);
        return program.Functions(network.DropsTrailingOnes ? $"torch.flatten({output}, 1)" : output);

        string Value(int id, bool packed)
        {
            if (values.TryGetValue((id, packed), out var known)) return known;
            var other = values[(id, !packed)];
            return values[(id, packed)] = packed
                ? program.Compute(other + "_packed", program.Packed(other))
                : program.Compute(other + "_plain", program.Plain(other));
        }
    }

    private static string Comment(ShapedGraph shaped, Node node, Node? norm)
    {
        var arriving = string.Join(" and ", node.Inputs.Select(id => Batched(shaped.Shape(id)!)).Distinct());
        var leaving = Batched(shaped.OutputOf(node));
        var shapes = arriving == leaving ? arriving : $"{arriving} -> {leaving}";
        return $"{node.Name}: {shapes}{(norm is null ? "" : $", {norm.Name} folded in")}";
    }

    private static string Batched(TensorShape shape) => "[N," + string.Join(",", shape.Dims) + "]";
}
