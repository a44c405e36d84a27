using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>Enlarges a map without learning: <c>Upsample2D</c>. PyTorch's <c>Upsample</c>, Keras's <c>UpSampling2D</c>.</summary>
/// <param name="Sizes">The factors per axis, or the sizes that leave.</param>
/// <param name="AreFactors"><paramref name="Sizes"/> are factors.</param>
/// <param name="IsBilinear">Between four cells, instead of the nearest one's value.</param>
/// <param name="AlignCorners">The centres of the corner cells stay where they are; only bilinear.</param>
public sealed record Upsample(EquatableArray<long> Sizes, bool AreFactors, bool IsBilinear, bool AlignCorners) : UnaryOp
{
    public override string Stem => "upsample";

    /// <summary>Between four cells each place sees its two neighbours on an axis.</summary>
    public override Sight Sees(TensorShape input) => AreFactors
        ? Sight.Window(Sizes.Select(factor => new SightAxis(IsBilinear && factor > 1 ? 2 : 1, 1.0 / factor)))
        : Sight.Unknown;

    protected override Inference Infer(TensorShape input)
    {
        if (input.AsMap(Sizes.Count) is not { } map) return Maps.WrongRank(input, Sizes.Count);
        return TensorShape.Map(map.Features, map.Spatial.Select((dim, axis) => AreFactors ? Enlarged(dim, Sizes[axis]) : Sizes[axis]).ToEquatableArray());
    }

    private static Dim Enlarged(Dim dim, long factor) => dim.Map(factor == 1 ? "#" : $"{factor}·#", size => Graph.Sizes.Multiply(size, factor));
}
