using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lamina.Compiler;
using Lamina.Compiler.Sources;
using Lamina.Compiler.Tests.Notation;
using Lamina.Conformance.Tests.Reference;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>A block as text.</summary>
/// <param name="Name">The class.</param>
/// <param name="Parameters">Its parameters: <c>int p0</c>, or <c>int p0 = 3</c>.</param>
/// <param name="Layers">Its list.</param>
internal sealed record BlockText(string Name, ImmutableList<string> Parameters, ImmutableList<string> Layers);

/// <summary>A network as text, in the notation of <see cref="Written"/>.</summary>
/// <param name="Inputs">The <c>Input</c> attributes; several have names.</param>
/// <param name="Layers">The network's own list.</param>
/// <param name="Blocks">The blocks that it uses, those inside others first.</param>
internal sealed record NetworkText(ImmutableList<string> Inputs, ImmutableList<string> Layers, ImmutableList<BlockText> Blocks)
{
    /// <summary>Whose defaults its options have; null for Lamina's own.</summary>
    public string? Conventions { get; init; }

    /// <summary>How it is trained; empty: not at all.</summary>
    public ImmutableList<string> Recipe { get; init; } = [];

    public IReadOnlyList<WrittenAttribute> InputAttributes => [.. Inputs.Select(Written.Attribute)];

    public IReadOnlyList<WrittenAttribute> Attributes => [.. Layers.Select(Attribute)];

    /// <summary>What the compiler reads.</summary>
    public NetworkSource Source
    {
        get
        {
            var network = Written.Network([NetworkAttribute, .. Inputs]);
            return network with { Attributes = network.Attributes.Concat(Attributes).Concat(Recipe.Select(Written.Attribute)).ToEquatableArray() };
        }
    }

    /// <summary>The extents of a sample of each input, sizes of run time replaced.</summary>
    /// <param name="any">The size of the first such axis; each further one is one more.</param>
    public IReadOnlyList<long[]> Extents(long any)
    {
        return [.. InputAttributes.Select(Written)];

        long[] Written(WrittenAttribute input) => input.Find("shape")?.Value is WrittenValue.Several several
            ? [.. several.Items.Cast<WrittenValue.Whole>().Select(extent => extent.Value == -1 ? any++ : extent.Value)]
            : [];
    }

    public bool HasAnySize => !Extents(1).SelectMany(extents => extents).SequenceEqual(Extents(2).SelectMany(extents => extents));

    /// <summary>A layer as it is written.</summary>
    public WrittenAttribute Attribute(string text) => Read(text, layer => layer);

    /// <summary>A layer as the documentation reads it under the network's conventions.</summary>
    /// <exception cref="RejectedException">They leave open what must be written.</exception>
    public WrittenAttribute Spelled(string text) => Read(text, layer => DocumentedDefaults.Spell(layer, Conventions));

    /// <summary>What can be pasted into a project.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var block in Blocks.Where(block => IsUsed(block.Name)))
        {
            text.Append(CultureInfo.InvariantCulture, $"[Block]\n[{ListOf(block.Layers)}]\npublic partial class {block.Name}({string.Join(", ", block.Parameters)});\n\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"[{NetworkAttribute}, {string.Join(", ", Inputs)}]\n[{ListOf(Layers)}]\n{(Recipe.IsEmpty ? "" : $"[{ListOf(Recipe)}]\n")}public partial class Net;\n").ToString();
    }

    private string NetworkAttribute => Conventions is null ? "Network" : $"Network(Conventions = Conventions.{Conventions})";

    private static string ListOf(IEnumerable<string> layers) => string.Join(", ", layers.Select(layer => layer.Replace("]", " }").Replace("[", "new[] { ")));

    private bool IsUsed(string block) => Layers.Concat(Blocks.SelectMany(each => each.Layers)).Any(layer => layer.StartsWith($"Use<{block}>", StringComparison.Ordinal));

    private WrittenAttribute Read(string text, Func<WrittenAttribute, WrittenAttribute> complete)
    {
        var attribute = Written.Attribute(text);
        return attribute.Name != "Use" ? complete(attribute) : attribute with { TypeArguments = EquatableArray.Of(attribute.TypeArguments[0] with { Block = Block(attribute.TypeArguments[0].Name, complete) }) };
    }

    private BlockSource Block(string name, Func<WrittenAttribute, WrittenAttribute> complete)
    {
        var block = Blocks.Single(block => block.Name == name);
        var parameters = block.Parameters.Select(parameter => parameter.Split(' ') switch
        {
            [_, var word, _, var value] => new BlockParameter(word, "int", new WrittenValue.Whole(long.Parse(value, CultureInfo.InvariantCulture))),
            [_, var word] => new BlockParameter(word, "int", null),
            _ => throw new FormatException(parameter),
        });
        return new(name, parameters.ToEquatableArray(), block.Layers.Select(layer => Read(layer, complete)).Prepend(Written.Attribute("Block")).ToEquatableArray());
    }
}
