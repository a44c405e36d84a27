using System;
using System.Linq;

namespace Lamina.Compiler.Graph;

/// <summary>The shape of one sample: the extents without the batch, and which of them counts the features.</summary>
/// <param name="Dims">The extents, outermost first: channels, height, width of an image.</param>
/// <param name="FeatureAxis">The axis of channels or features: 0 of C×H×W and C×L, the last of vectors and tokens.</param>
public sealed record TensorShape(EquatableArray<Dim> Dims, int FeatureAxis)
{
    /// <summary>Two extents as the user wrote them: the last counts the features, unless a layer over C×L is the first to mind.</summary>
    public bool IsOpen { get; init; }

    /// <summary>How many different tokens there are, where the values are their numbers; null for values to compute with.</summary>
    public long? Vocabulary { get; init; }

    public int Rank => Dims.Count;

    public Dim Features => Dims[FeatureAxis];

    /// <summary>The number of values in one sample.</summary>
    public Dim Elements
    {
        get
        {
            Dim product = 1L;
            foreach (var dim in Dims) product *= dim;
            return product;
        }
    }

    /// <summary>The extents after the channels of a channels-first shape.</summary>
    public EquatableArray<Dim> Spatial
    {
        get
        {
            var spatial = new Dim[Math.Max(Rank - 1, 0)];
            for (var axis = 0; axis < spatial.Length; axis++) spatial[axis] = Dims[axis + 1];
            return EquatableArray.Of(spatial);
        }
    }

    /// <summary>Every extent is a number.</summary>
    public bool IsKnown
    {
        get
        {
            foreach (var dim in Dims)
            {
                if (!dim.IsKnown) return false;
            }

            return true;
        }
    }

    /// <summary>Channels first: C×L, C×H×W or C×D×H×W.</summary>
    public bool IsMap => Rank > 1 && FeatureAxis == 0;

    /// <summary>One vector a sample: all extents but that of the features are 1.</summary>
    public bool IsOneVector => Dims.Where((_, axis) => axis != FeatureAxis).All(dim => dim.IsKnown && dim.Value == 1);

    /// <summary>Tokens, each a vector of features: L×F.</summary>
    public bool IsTokens => Rank == 2 && FeatureAxis == 1;

    public static TensorShape Vector(Dim features) => new(EquatableArray.Of(features), 0);

    public static TensorShape Tokens(Dim length, Dim features) => new(EquatableArray.Of(length, features), 1);

    public static TensorShape Map(Dim channels, EquatableArray<Dim> spatial)
    {
        var dims = new Dim[spatial.Count + 1];
        dims[0] = channels;
        for (var axis = 1; axis < dims.Length; axis++) dims[axis] = spatial[axis - 1];
        return new(EquatableArray.Of(dims), 0);
    }

    /// <summary>The shape an input, <c>Reshape</c> or <c>Shape</c> declares: channels first if it has three or four extents, otherwise features last.</summary>
    public static TensorShape Declared(EquatableArray<Dim> dims) => new(dims, dims.Count >= 3 ? 0 : dims.Count - 1) { IsOpen = dims.Count == 2 };

    /// <summary>The shape read as channels first with this many axes after them, or null if it cannot be read that way.</summary>
    public TensorShape? AsMap(int spatialRank) =>
        Rank != spatialRank + 1 ? null : IsMap ? this : IsOpen ? new(Dims, 0) : null;

    /// <summary>The shape after a layer that has read its feature axis.</summary>
    public TensorShape Settled() => IsOpen ? this with { IsOpen = false } : this;

    public TensorShape WithFeatures(Dim features)
    {
        var dims = new Dim[Rank];
        for (var axis = 0; axis < dims.Length; axis++) dims[axis] = axis == FeatureAxis ? features : Dims[axis];
        return new(EquatableArray.Of(dims), FeatureAxis);
    }

    /// <summary><c>6×28×28</c>.</summary>
    public override string ToString() => string.Join("×", Dims);

    /// <summary>What a person calls it: "the 6×14×14 map", "the vector of 400", "the 196×64 tokens".</summary>
    public string Describe() => Rank switch
    {
        _ when Vocabulary is not null => $"the numbers of {this} tokens",
        1 => $"a vector of {Features}",
        _ when IsMap => $"a {this} map",
        _ => $"a {this} tensor",
    };
}
