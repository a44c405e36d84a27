using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Lamina.Compiler.Sources;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.Reference;

/// <summary>A layer that was computed.</summary>
/// <param name="Name">Its whole name.</param>
/// <param name="Written">The attribute.</param>
/// <param name="Output">Its value.</param>
/// <param name="State">The keys and extents of what it keeps in the state dictionary.</param>
internal sealed record Computed(string Name, string Written, Value Output, IReadOnlyList<(string Key, long[] Extents)> State);

/// <summary>
/// A list of layers while it is computed, attribute by attribute, as the documentation of the structure says. Immutable, so that a layer can be tried.
/// </summary>
internal sealed record ReferenceNetwork
{
    /// <summary>More numbers than this in one value no random network needs.</summary>
    private const long Largest = 1 << 17;

    private static readonly Dictionary<string, WrittenValue> noNames = [];

    public required Value Current { get; init; }

    /// <summary>What the list starts from.</summary>
    public required ImmutableList<Value> Inputs { get; init; }

    /// <summary>Every layer so far, those of used blocks too.</summary>
    public ImmutableList<Computed> Layers { get; init; } = [];

    /// <summary>The values that have a name, by the name within this list.</summary>
    public required ImmutableDictionary<string, Value> Values { get; init; }

    /// <summary>The values that leave beside the last one.</summary>
    public ImmutableList<(string Name, Value Value)> Outputs { get; init; } = [];

    /// <summary>The value that open branches start from.</summary>
    public Value? Fork { get; init; }

    private ImmutableList<Value> Branches { get; init; } = [];

    private ImmutableHashSet<string> Identifiers { get; init; } = [];

    private ImmutableDictionary<string, int> Counters { get; init; } = ImmutableDictionary<string, int>.Empty;

    private string Prefix { get; init; } = "";

    private IReadOnlySet<string> WrittenNames { get; init; } = ImmutableHashSet<string>.Empty;

    private IReadOnlyDictionary<string, WrittenValue> Names { get; init; } = noNames;

    private IReadOnlyDictionary<string, Tensor> Given { get; init; } = new Dictionary<string, Tensor>();

    /// <summary>A network before its first layer.</summary>
    /// <param name="inputs">Its <c>[Input]</c>s; the list continues from the last one.</param>
    /// <param name="extents">The extents of a sample of each.</param>
    /// <param name="batches">A batch of each to compute, or null for random ones of three samples.</param>
    /// <param name="given">The tensors to compute with, by key; random ones where there is none.</param>
    /// <param name="layers">The layers that will follow, for the names written on them.</param>
    public static ReferenceNetwork Start(
        IReadOnlyList<WrittenAttribute> inputs, IReadOnlyList<long[]> extents, IReadOnlyList<Tensor>? batches = null,
        IReadOnlyDictionary<string, Tensor>? given = null, IEnumerable<WrittenAttribute>? layers = null)
    {
        var values = inputs.Select((input, index) => InputOf(input, extents[index], batches?[index])).ToImmutableList();
        return new()
        {
            Current = values[^1],
            Inputs = values,
            Values = inputs.Zip(values).ToImmutableDictionary(pair => new Options(pair.First, noNames).Text("Name") ?? "input", pair => pair.Second),
            Given = given ?? new Dictionary<string, Tensor>(),
            WrittenNames = NamesOn(layers ?? []),
        };
    }

    private static Value InputOf(WrittenAttribute input, long[] extents, Tensor? x)
    {
        if (extents.Length == 0 || extents.Any(extent => extent < 1)) throw new RejectedException("extents are at least 1");
        if (extents.Aggregate(1L, (product, extent) => product * extent) > Largest) throw new TooCostlyException();
        var vocabulary = input.Find("Vocabulary") is null ? 0 : new Options(input, noNames).Whole("Vocabulary");
        return vocabulary > 0
            ? new Value(x ?? randint(vocabulary, [3, .. extents]), Layout.Numbers, vocabulary)
            : new Value(x ?? randn([3, .. extents]), Value.Declared(extents.Length));
    }

    /// <summary>The network with one more attribute.</summary>
    /// <exception cref="RejectedException">The documentation forbids it.</exception>
    /// <exception cref="ExternalException">libtorch rejects it.</exception>
    public ReferenceNetwork Apply(WrittenAttribute attribute) => attribute.Name switch
    {
        "Branch" => this with { Fork = Fork ?? Current, Branches = Fork is null ? Branches : Branches.Add(Current), Current = Fork ?? Current },
        "From" => Fork is null ? this with { Current = Find(new Options(attribute, noNames).Text("name")!) } : throw new RejectedException("From in an open branch"),
        "Use" => Use(attribute),
        "Output" => Mark(new Options(attribute, noNames).Text("name")!),
        var word when Joins.All.TryGetValue(word, out var join) => Join(attribute, join),
        var word => Compute(attribute, Reference.Layers.All[word]),
    };

    /// <summary>The value of the whole list.</summary>
    public Value End()
    {
        if (Fork is not null) throw new RejectedException("nothing joins the open branches");
        if (Outputs.Any(output => output.Value == Current)) throw new RejectedException("the last value is an output anyway");
        return Layers.IsEmpty ? throw new RejectedException("no layers") : Current;
    }

    private ReferenceNetwork Mark(string name)
    {
        if (Inputs.Contains(Current)) throw new RejectedException("an input as an output");
        if (name == "main" || Outputs.Any(output => output.Name == name || output.Value == Current)) throw new RejectedException($"the output {name} twice");
        return this with { Outputs = Outputs.Add((name, Current)) };
    }

    private ReferenceNetwork Compute(WrittenAttribute attribute, Func<Layer, Value> compute)
    {
        // What a module of one's own makes of them is its own affair.
        if (attribute.Name == "Layer" && Current.Layout == Layout.Numbers) throw new TooCostlyException();
        if (attribute.Name == "Embedding" != (Current.Layout == Layout.Numbers)) throw new RejectedException("only Embedding reads the numbers of tokens");
        var named = Named(attribute, Stems.Of(attribute), out var name);
        var options = new Options(attribute, new Dictionary<string, WrittenValue>(Names) { ["input"] = new WrittenValue.Whole(Current.Features) });
        Inits.Check(options);
        var layer = new Layer(attribute.Name, options, Current, Given, Prefix + name);
        return named.Append(attribute, name, compute(layer), layer.State);
    }

    private ReferenceNetwork Join(WrittenAttribute attribute, Func<IReadOnlyList<Value>, Options, Value> join)
    {
        var options = new Options(attribute, noNames);
        var others = options.Texts("values");
        if (others.Length > 0 && Fork is not null) throw new RejectedException("a join with names in an open branch");
        if (others.Length == 0 && Fork is null) throw new RejectedException("no branches to join");

        var values = others.Length > 0 ? [.. others.Select(Find), Current] : Branches.Count == 0 ? [Fork!, Current] : Branches.Add(Current);
        if (values.Distinct().Count() < values.Count && (others.Length > 0 || values.Count(value => value == Fork) > 1)) throw new RejectedException("a value joined with itself");
        var named = Named(attribute, Stems.Of(attribute), out var name) with { Fork = null, Branches = [] };
        return named.Append(attribute, name, join(values, options), []);
    }

    private ReferenceNetwork Use(WrittenAttribute attribute)
    {
        var options = new Options(attribute, new Dictionary<string, WrittenValue>(Names) { ["input"] = new WrittenValue.Whole(Current.Features) });
        var (block, given, repeat) = (attribute.TypeArguments[0].Block!, options.Values("arguments"), options.Whole("Repeat", 1));
        if (given.Length > block.Parameters.Count || given.Length < block.Parameters.Count(parameter => parameter.Default is null)) throw new RejectedException("arguments of the block");
        var names = block.Parameters.Select((parameter, index) => (parameter.Name, Value: index < given.Length ? given[index] : parameter.Default!)).ToDictionary(pair => pair.Name, pair => pair.Value);

        var result = this;
        for (var repetition = 0; repetition < repeat; repetition++)
        {
            var written = NameOf(options.Text("Name"), repeat, repetition);
            result = result.Named(written, block.Name.ToLowerInvariant(), out var name);
            var inner = new ReferenceNetwork
            {
                Current = result.Current,
                Inputs = [result.Current],
                Values = ImmutableDictionary<string, Value>.Empty.Add("input", result.Current),
                Layers = result.Layers,
                Identifiers = result.Identifiers,
                Prefix = Prefix + name + ".",
                WrittenNames = NamesOn(block.Attributes),
                Names = names,
                Given = Given,
            };
            inner = block.Attributes.Where(each => each.Name != "Block").Aggregate(inner, (list, each) => list.Apply(each));
            var output = inner.End();
            var values = inner.Values.Aggregate(result.Values, (all, pair) => all.SetItem(name + "." + pair.Key, pair.Value));
            result = result with { Current = output, Layers = inner.Layers, Identifiers = inner.Identifiers, Values = values.SetItem(name, output) };
        }

        return result;
    }

    private ReferenceNetwork Append(WrittenAttribute attribute, string name, Value value, IReadOnlyList<(string Key, long[] Extents)> state)
    {
        if (value.Tensor.numel() > 3 * Largest) throw new TooCostlyException();
        if (value.Extents.Any(extent => extent < 1)) throw new RejectedException("nothing is left");
        return this with { Current = value, Layers = Layers.Add(new(Prefix + name, attribute.Text, value, state)), Values = Values.SetItem(name, value) };
    }

    private Value Find(string name) => Values.TryGetValue(name, out var value) ? value : throw new RejectedException($"no value is called {name}");

    private ReferenceNetwork Named(WrittenAttribute attribute, string stem, out string name) => Named(new Options(attribute, noNames).Text("Name"), stem, out name);

    /// <summary>The written name, which must be a new one, or the kind and a running number from 1.</summary>
    private ReferenceNetwork Named(string? written, string stem, out string name)
    {
        if (written is not null)
        {
            if (written.Split('.').Any(part => part.Length == 0)) throw new RejectedException($"the name {written}");
            name = written;
            return Identifiers.Contains(Identifier(Prefix + name)) ? throw new RejectedException($"two are called {name}") : this with { Identifiers = Identifiers.Add(Identifier(Prefix + name)) };
        }

        var number = Counters.GetValueOrDefault(stem);
        do
        {
            name = stem + (++number).ToString(CultureInfo.InvariantCulture);
        }
        while (WrittenNames.Contains(name) || Identifiers.Contains(Identifier(Prefix + name)));
        return this with { Counters = Counters.SetItem(stem, number), Identifiers = Identifiers.Add(Identifier(Prefix + name)) };
    }

    /// <summary>The name of one repetition: <c>.0</c>, <c>.1</c>, …, or counted on from a number at its end.</summary>
    private static string? NameOf(string? name, long repeat, int repetition)
    {
        if (name is null || repeat == 1) return name;
        var stem = name.TrimEnd([.. "0123456789"]);
        return stem == name
            ? $"{name}.{repetition}"
            : stem + (int.Parse(name[stem.Length..], CultureInfo.InvariantCulture) + repetition).ToString(CultureInfo.InvariantCulture);
    }

    private static string Identifier(string name) => name.Replace('.', '_').Replace('-', '_');

    private static IReadOnlySet<string> NamesOn(IEnumerable<WrittenAttribute> list) =>
        list.Where(attribute => attribute.Name is not ("From" or "Output")).Select(attribute => attribute.Find("Name")?.Value).OfType<WrittenValue.Text>().Select(text => text.Value).ToImmutableHashSet();
}
