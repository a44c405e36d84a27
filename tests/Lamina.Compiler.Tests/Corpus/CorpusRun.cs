using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Sources;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Corpus;

/// <summary>What the compiler says of an entry, in the corpus's words.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Found">What is found: the corpus's name of the rule, and the finding.</param>
/// <param name="Shape">The inferred shape of the output, or null.</param>
/// <param name="Learned">The number of parameters, or null.</param>
/// <param name="Unread">What the reader of the corpus could not read, or null.</param>
internal sealed record CorpusRun(CorpusEntry Entry, IReadOnlyList<(string Name, Finding Finding)> Found, string? Shape, long? Learned, string? Unread)
{
    public static CorpusRun Of(CorpusEntry entry)
    {
        try
        {
            var source = Port(entry);
            var network = NetworkReader.Read(source);
            var findings = NetworkCompiler.Check(source);
            var graph = network.Graph;
            return new(
                entry, [.. findings.Select(finding => (CorpusRules.NameOf(finding), finding))],
                graph.Shape(graph.Graph.Output)?.ToString(), graph.IsComplete ? Parameters(graph) : null, null);
        }
        catch (Exception failure) when (failure is UnreadableException or FormatException)
        {
            return new(entry, [], null, null, failure.Message);
        }
    }

    /// <summary>The entry as a network of Lamina's.</summary>
    public static NetworkSource Port(CorpusEntry entry)
    {
        var line = TrainLine.Parse(entry.Train);
        if (RecipePorting.UnknownKeys(line).ToList() is { Count: > 0 } unknown) throw new UnreadableException($"the key {string.Join(", ", unknown)} of the train line");

        var drawing = DrawingParser.Parse(entry.Network);
        if (drawing[0] is not Drawing.Layer { Name: "In" } input) throw new UnreadableException("the input");
        var axes = input.Arguments.Count - 1;
        var range = RecipePorting.Range(line["data"], isImage: axes >= 2);
        string[] vocabulary = drawing.Skip(1).FirstOrDefault() is Drawing.Layer { Name: "Embed" or "Embedding", Arguments: [var words, _] } ? [$"Vocabulary = {words.Value}"] : [];
        string[] options = vocabulary.Length > 0 || range.Length == 0 ? vocabulary : [range];
        var inputAttribute = $"Input({string.Join(", ", input.Arguments.Select(argument => argument.Value).Concat(options))})";

        var (ported, takesLogits) = HeadPorting.Port([.. drawing.Skip(1)], line["loss"]?.Replace(" ", "") ?? "");
        var isPyTorch = line["init"]?.ToLowerInvariant() is "torch-default" or "torch" or "pytorch";
        var layers = NetworkPorting.Port(ported, axes, RecipePorting.KernelInit(line["init"], isPyTorch)).ToList();
        var recipe = RecipePorting.Port(line, takesLogits).ToList();
        var source = Written.Named(entry.Id, [inputAttribute, .. layers, .. recipe]);

        // PyTorch's own weights have no name in the language: they come with its conventions.
        return isPyTorch
            ? source with { Attributes = source.Attributes.Skip(1).Prepend(Written.Attribute("Network(Conventions = Conventions.PyTorch)")).ToEquatableArray() }
            : source;
    }

    private static long Parameters(ShapedGraph graph) => graph.Graph.Nodes.Where(node => node.Op is not Input).Sum(node => node.Op.Parameters(graph.InputOf(node)).Sum(parameter => parameter.Count));

    /// <summary>Where what is found is not what the entry says, a line each.</summary>
    public IEnumerable<string> Differences()
    {
        if (Unread is not null)
        {
            yield return $"{Entry.Id}: cannot read {Unread}";
            yield break;
        }

        if (Entry.Kind == EntryKind.Grey) yield break;
        foreach (var missing in Missing) yield return $"{Entry.Id}: {missing} is expected and not found";
        foreach (var (name, finding) in FalseAlarms) yield return $"{Entry.Id}: {name} is not expected: {finding.Message}";
        if (Entry.Shape is { } shape && Shape is { } inferred && shape != inferred) yield return $"{Entry.Id}: the output is {inferred}, not {shape}";
        if (Entry.Shape is not null && Shape is null) yield return $"{Entry.Id}: the output has no shape";
        if (Entry.Parameters is { } parameters && Learned != parameters) yield return $"{Entry.Id}: it has {Learned} parameters, not {parameters}";
    }

    /// <summary>What the entry names and is not found, or at another severity.</summary>
    public IEnumerable<string> Missing => Unread is not null
        ? Entry.Expected.Concat(Entry.Infos)
        : Entry.Expected.Where(name => !Found.Any(each => each.Name == name && !IsInfo(each.Finding)))
            .Concat(Entry.Infos.Where(name => !CorpusRules.RefusedByCSharp.Contains(name) && !Found.Any(each => each.Name == name && IsInfo(each.Finding))));

    /// <summary>What is found and the entry does not name; infos where it asks for silence.</summary>
    public IEnumerable<(string Name, Finding Finding)> FalseAlarms =>
        Found.Where(each => !IsInfo(each.Finding) ? !Entry.Expected.Contains(each.Name) : Entry.IsSilent && !CorpusRules.OfCost.Contains(each.Name));

    public static bool IsInfo(Finding finding) => RuleCatalog.Find(finding.Rule).Severity == Severity.Info;
}
