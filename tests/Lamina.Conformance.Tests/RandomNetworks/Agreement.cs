using Lamina.Compiler;
using Lamina.Compiler.Costing;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Planning;
using Lamina.Compiler.Reading;
using Lamina.Conformance.Tests.Reference;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>What compiler and libtorch say of one network.</summary>
/// <param name="Rejected">Why libtorch or the documentation reject it, or null.</param>
/// <param name="Mismatch">Where compiler and libtorch disagree, or null.</param>
/// <param name="Rule">The compiler's first error, or null.</param>
internal sealed record Agreement(string? Rejected, string? Mismatch, string? Rule = null)
{
    /// <summary>Compares; null if the network is too large to compute, or is one only for some of the sizes that it would take.</summary>
    public static Agreement? On(NetworkText network)
    {
        using var scope = NewDisposeScope();
        try
        {
            return Compare(network);
        }
        catch (TooCostlyException)
        {
            return null;
        }
    }

    private static Agreement? Compare(NetworkText network)
    {
        var (trial, layer, rejected) = Trial.Run(network);
        var source = network.Source;
        var compiled = NetworkCompiler.Compile(source);
        // What computes and would not learn, such as the softmax of one value, libtorch takes.
        var errors = compiled.Findings.Where(finding => RuleCatalog.Find(finding.Rule) is { Severity: Severity.Error, Category: not ("Architecture" or "Training") }).ToList();
        if (errors.Any(error => error.Rule == RuleIds.Internal)) return new(rejected, "the compiler fails: " + errors[0].Message);

        if (trial is null)
        {
            if (errors.Count == 0) return new(rejected, $"the compiler accepts what is rejected at {Name(network, layer)}: {rejected}");
            // [Network] and the [Input]s stand before the layers; a fault of the whole stands nowhere.
            var before = 1 + network.Inputs.Count;
            var isThere = layer >= network.Layers.Count || errors.Any(error => error.Address.Part == Part.Type || (layer < 0 ? error.Address.Index < before : error.Address.Index == before + layer));
            var mismatch = isThere ? null : $"the compiler rejects it elsewhere ({string.Join("; ", errors.Select(error => error.Message))}) than at {Name(network, layer)}: {rejected}";
            return new(rejected, mismatch, errors[0].Rule);
        }

        if (errors.Count > 0 && Trial.IsRejectedElsewhere(network)) return null;
        if (errors.Count > 0) return new(null, $"the compiler rejects what libtorch computes: {errors[0].Rule}: {errors[0].Message}", errors[0].Rule);
        var graph = NetworkReader.Read(source).Graph;
        return new(null, trial.Others.Prepend(trial.Network).Select((actual, run) => Compare(network, graph, actual, run)).FirstOrDefault(mismatch => mismatch is not null));
    }

    private static string? Compare(NetworkText network, ShapedGraph graph, ReferenceNetwork actual, int run)
    {
        var sizes = SizesOf(network, run);
        var nodes = graph.Graph.Nodes.Where(node => node.Op is not Lamina.Compiler.Ops.Input).ToList();
        if (nodes.Count != actual.Layers.Count) return $"there are {nodes.Count} layers, {actual.Layers.Count} were computed";
        foreach (var (node, layer) in nodes.Zip(actual.Layers))
        {
            var (shape, value) = (graph.OutputOf(node), layer.Output);
            var inferred = shape.Dims.Select(dim => dim.At(name => sizes[name]));
            if (node.Name != layer.Name) return $"{node.Name} should be called {layer.Name}";
            if (!inferred.SequenceEqual(value.Extents)) return $"{node.Name} is inferred as {string.Join("×", inferred)}, but is {string.Join("×", value.Extents)}";
            if (shape.FeatureAxis + 1 != value.FeatureAxis) return $"{node.Name}: the features are inferred on axis {shape.FeatureAxis + 1}, but are on {value.FeatureAxis}";

            var inferredState = node.Op.Parameters(graph.InputOf(node)).Select(parameter => (parameter.Name, parameter.Extents))
                .Concat(node.Op.Buffers(graph.InputOf(node)).Select(buffer => (buffer.Name, buffer.Extents)))
                .Select(tensor => $"{node.Name}.{tensor.Name}: [{string.Join(", ", tensor.Extents)}]").Order(StringComparer.Ordinal);
            var state = layer.State.Select(tensor => $"{tensor.Key}: [{string.Join(", ", tensor.Extents)}]").Order(StringComparer.Ordinal);
            if (!inferredState.SequenceEqual(state)) return $"{node.Name} is inferred to keep {string.Join(", ", inferredState)}, but keeps {string.Join(", ", state)}";
        }

        var output = graph.OutputOf(graph.Graph.OutputNode).Dims.Select(dim => dim.At(name => sizes[name]));
        if (!output.SequenceEqual(actual.Current.Extents)) return "the network's answer is another value";
        var marked = graph.Graph.Outputs.Select(each => (each.Name, Extents: string.Join("×", graph.OutputOf(graph.Graph.Nodes[each.Value]).Dims.Select(dim => dim.At(name => sizes[name])))));
        if (!marked.SequenceEqual(actual.Outputs.Select(each => (each.Name, string.Join("×", each.Value.Extents))))) return "another output is marked";

        var (counted, kept) = (Coster.Cost(graph, Planner.Plan(graph), Lamina.Compiler.Recipes.Recipe.None).Parameters, actual.Layers.SelectMany(layer => layer.State).Where(IsLearned).Sum(tensor => tensor.Extents.Aggregate(1L, (a, b) => a * b)));
        return counted == kept ? null : $"{counted} parameters are counted, there are {kept}";
    }

    private static bool IsLearned((string Key, long[] Extents) tensor) =>
        !tensor.Key.EndsWith(".running_mean", StringComparison.Ordinal) && !tensor.Key.EndsWith(".running_var", StringComparison.Ordinal) && !tensor.Key.EndsWith(".num_batches_tracked", StringComparison.Ordinal);

    /// <summary>The sizes of run time by the names that the compiler gives them.</summary>
    private static Dictionary<string, long> SizesOf(NetworkText network, int run)
    {
        // Of several inputs none has such a size.
        var extents = network.Extents(Trial.Sizes[run])[0];
        string[] axes = extents.Length switch
        {
            1 => ["features"],
            2 => ["length", "features"],
            3 => ["channels", "height", "width"],
            _ => ["channels", "depth", "height", "width"],
        };
        var sizes = axes.Zip(extents).ToDictionary(pair => pair.First, pair => pair.Second);
        // One extent of tokens is their number.
        if (extents.Length == 1) sizes["length"] = extents[0];
        return sizes;
    }

    private static string Name(NetworkText network, int layer) =>
        layer < 0 ? string.Join(", ", network.Inputs) : layer < network.Layers.Count ? network.Layers[layer] : "the end";
}
