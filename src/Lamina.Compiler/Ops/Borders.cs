using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>Zeros around a map: <c>ZeroPad2D</c>. PyTorch's <c>ZeroPad2d</c>, Keras's <c>ZeroPadding2D</c>.</summary>
/// <param name="Before">Cells before each axis: top, left.</param>
/// <param name="After">Cells after each axis: bottom, right.</param>
public sealed record ZeroPad(EquatableArray<long> Before, EquatableArray<long> After) : UnaryOp
{
    public override string Stem => "pad";

    public override Sight Sees(TensorShape input) => Sight.Place;

    protected override Inference Infer(TensorShape input)
    {
        if (input.AsMap(Before.Count) is not { } map) return Maps.WrongRank(input, Before.Count);
        return TensorShape.Map(map.Features, map.Spatial.Select((dim, axis) => Longer(dim, Sizes.Add(Before[axis], After[axis]))).ToEquatableArray());
    }

    private static Dim Longer(Dim dim, long cells) => dim.Map(cells == 0 ? "#" : $"(# + {cells})", size => Sizes.Add(size, cells));
}

/// <summary>A map without its border: <c>Crop2D</c>. Keras's <c>Cropping2D</c>.</summary>
/// <param name="Before">Cells taken off before each axis: top, left.</param>
/// <param name="After">Cells taken off after each axis: bottom, right.</param>
public sealed record Crop(EquatableArray<long> Before, EquatableArray<long> After) : UnaryOp
{
    public override string Stem => "crop";

    public override Sight Sees(TensorShape input) => Sight.Place;

    protected override Inference Infer(TensorShape input)
    {
        if (input.AsMap(Before.Count) is not { } map) return Maps.WrongRank(input, Before.Count);
        for (var axis = 0; axis < Before.Count; axis++)
        {
            if (!map.Spatial[axis].IsKnown || Sizes.Add(Before[axis], After[axis]) < map.Spatial[axis].Value) continue;
            return new Inference.Impossible(RuleIds.CropTooLarge, "cells",
                $"{{layer}}: takes {Before[axis]} + {After[axis]} cells off an axis of {map.Spatial[axis]} that {{input}} gives ({input}); " +
                $"take less than {map.Spatial[axis]} together");
        }

        return TensorShape.Map(map.Features, map.Spatial.Select((dim, axis) => Shorter(dim, Before[axis] + After[axis])).ToEquatableArray());
    }

    private static Dim Shorter(Dim dim, long cells) => dim.Map(cells == 0 ? "#" : $"(# − {cells})", size => size - cells);
}
