using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Readers of the layers that change the size of a map without sliding a window.</summary>
internal static class MapReaders
{
    public static Upsample Upsample(ArgumentReader arguments)
    {
        var (hasFactor, hasSize) = (arguments.IsGiven("factor"), arguments.IsGiven("Size"));
        if (hasFactor == hasSize)
        {
            arguments.Fault(RuleIds.ArgumentRange, hasFactor ? "Size" : null,
                $"Upsample2D: {(hasFactor ? "a factor and a size are given" : "neither a factor nor a size is given")}; give one of them");
        }

        var isBilinear = arguments.Find("Mode") is WrittenValue.Member { Name: "Bilinear" };
        return new(
            hasSize ? arguments.Axes("Size", 2) : arguments.Axes("factor", 2, 1),
            !hasSize,
            isBilinear,
            arguments.Flag("AlignCorners", false) && isBilinear);
    }

    public static ZeroPad ZeroPad(ArgumentReader arguments)
    {
        var (before, after) = Sides(arguments, "padding");
        return new(before, after);
    }

    public static Crop Crop(ArgumentReader arguments)
    {
        var (before, after) = Sides(arguments, "cells");
        return new(before, after);
    }

    /// <summary>A number for all sides, one for both sides of each axis, or top, bottom, left, right.</summary>
    private static (EquatableArray<long> Before, EquatableArray<long> After) Sides(ArgumentReader arguments, string name)
    {
        if (arguments.Find(name) is not WrittenValue.Several { Items.Count: 4 })
        {
            var axes = arguments.Axes(name, 2, min: 0);
            return (axes, axes);
        }

        var sides = arguments.Axes(name, 4, min: 0);
        return (EquatableArray.Of(sides[0], sides[2]), EquatableArray.Of(sides[1], sides[3]));
    }
}
