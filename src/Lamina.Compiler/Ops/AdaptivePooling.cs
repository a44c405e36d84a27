using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>Pooling of a map cut into a fixed number of parts: <c>AdaptiveAvgPool2D</c>, <c>AdaptiveMaxPool2D</c>.</summary>
/// <param name="Kind">The maximum or the mean.</param>
/// <param name="Size">The spatial extents that leave.</param>
public sealed record AdaptivePooling(PoolKind Kind, EquatableArray<long> Size) : UnaryOp
{
    public override string Stem => "pool";

    public override Sight Sees(TensorShape input)
    {
        if (Size.All(size => size == 1)) return Sight.Everything;
        var spatial = input.AsMap(Size.Count)!.Spatial;
        var isEven = spatial.Zip(Size, (from, to) => from.IsKnown && from.Value % to == 0).All(even => even);
        return isEven ? Sight.Window(spatial.Zip(Size, (from, to) => new SightAxis(from.Value / to, from.Value / to))) : Sight.Unknown;
    }

    protected override Inference Infer(TensorShape input) => input.AsMap(Size.Count) is { } map
        ? TensorShape.Map(map.Features, Size.Select(size => (Dim)size).ToEquatableArray())
        : Maps.WrongRank(input, Size.Count);
}
