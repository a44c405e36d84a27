using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.Reference;

/// <summary>A layer while it is computed: the value that arrives, its options, and the tensors it keeps.</summary>
/// <param name="word">The attribute's name.</param>
/// <param name="options">Its options.</param>
/// <param name="input">The value that arrives.</param>
/// <param name="given">The tensors to compute with, by key; empty for random ones.</param>
/// <param name="name">The layer's whole name.</param>
internal sealed class Layer(string word, Options options, Value input, IReadOnlyDictionary<string, Tensor> given, string name)
{
    /// <summary>More weights than this no random network needs.</summary>
    private const long MostWeights = 1 << 18;

    private readonly List<(string Key, long[] Extents)> state = [];

    public string Word => word;

    public Options Options => options;

    public Value Input => input;

    public Tensor X => input.Tensor;

    /// <summary>The keys and extents of what the layer keeps in the state dictionary.</summary>
    public IReadOnlyList<(string Key, long[] Extents)> State => state;

    /// <summary>The value as channels and so many axes after them; else rejected.</summary>
    public Tensor Map(int spatialRank) => input.IsMap(spatialRank) ? X : throw new RejectedException($"{word} needs a map of {spatialRank} axes");

    /// <summary>The value as tokens × features; else rejected.</summary>
    public Tensor Tokens() => input.IsTokens ? X : throw new RejectedException($"{word} needs tokens");

    /// <summary>TorchSharp's own module, whose tensors have PyTorch's names and extents.</summary>
    public TModule Module<TModule>(long weights, Func<TModule> create, string path = "") where TModule : nn.Module
    {
        Afford(weights);
        var module = create();
        module.eval();
        foreach (var (key, tensor) in module.state_dict()) Keep(path + key, tensor);
        return module;
    }

    /// <summary>A tensor for which TorchSharp has no module, of the documented extents.</summary>
    public Tensor Parameter(string key, params long[] extents)
    {
        Afford(extents.Aggregate(1L, (product, extent) => product * extent));
        var tensor = randn(extents);
        Keep(key, tensor);
        return tensor;
    }

    /// <summary>Something without batch, along the feature axis of the value.</summary>
    public Tensor AlongFeatures(Tensor vector) =>
        vector.view([.. Enumerable.Range(0, (int)X.dim()).Select(axis => axis == input.FeatureAxis ? -1L : 1L)]);

    /// <summary>Computes on the value with its features brought to an axis, and brings them back.</summary>
    public Value WithFeaturesAt(int axis, Func<Tensor, Tensor> compute)
    {
        var from = input.FeatureAxis;
        return input.Settled(compute(X.transpose(from, axis).contiguous()).transpose(from, axis));
    }

    private static void Afford(long weights)
    {
        if (weights > MostWeights) throw new TooCostlyException();
    }

    private void Keep(string key, Tensor tensor)
    {
        state.Add((name + "." + key, tensor.shape));
        if (given.TryGetValue(name + "." + key, out var value)) tensor.copy_(value);
    }
}
