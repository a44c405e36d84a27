using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.Reference;

/// <summary>Which axis of a value counts the features.</summary>
internal enum Layout
{
    /// <summary>The first after the batch: C×L, C×H×W, C×D×H×W.</summary>
    ChannelsFirst,

    /// <summary>The last: vectors, tokens.</summary>
    FeaturesLast,

    /// <summary>Two extents as they were written: the last, unless a layer over C×L is the first to mind.</summary>
    Open,

    /// <summary>The values are the numbers of tokens.</summary>
    Numbers,
}

/// <summary>What flows through a network: a real tensor with its batch, and what its axes mean.</summary>
internal sealed class Value(Tensor tensor, Layout layout, long vocabulary = 0)
{
    public Tensor Tensor => tensor;

    public Layout Layout => layout;

    /// <summary>How many different tokens there are, where the values are their numbers.</summary>
    public long Vocabulary => vocabulary;

    public int Rank => (int)tensor.dim() - 1;

    /// <summary>The feature axis, the batch being axis 0.</summary>
    public int FeatureAxis => layout == Layout.ChannelsFirst ? 1 : (int)tensor.dim() - 1;

    public long Features => tensor.shape[FeatureAxis];

    /// <summary>The extents without the batch.</summary>
    public long[] Extents => tensor.shape[1..];

    public bool IsTokens => Rank == 2 && layout is (Layout.FeaturesLast or Layout.Open);

    /// <summary>The value can be read as channels and so many axes after them.</summary>
    public bool IsMap(int spatialRank) => Rank == spatialRank + 1 && (layout == Layout.ChannelsFirst || (layout == Layout.Open && spatialRank == 1));

    public Value With(Tensor other) => new(other, layout);

    /// <summary>A value of a layer that has read the feature axis.</summary>
    public Value Settled(Tensor other) => new(other, layout == Layout.Open ? Layout.FeaturesLast : layout);

    /// <summary>The layout of a shape that an input or <c>Reshape</c> declares.</summary>
    public static Layout Declared(int rank) => rank >= 3 ? Layout.ChannelsFirst : rank == 2 ? Layout.Open : Layout.FeaturesLast;
}

/// <summary>The documentation says that this is no network.</summary>
internal sealed class RejectedException(string reason) : Exception(reason);

/// <summary>The network is larger than a test should compute: nothing is known of it.</summary>
internal sealed class TooCostlyException() : Exception("too costly to compute");
