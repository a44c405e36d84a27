using System.Collections.Generic;

namespace Lamina.Compiler.Graph;

/// <summary>What one place that leaves an op (a pixel, a token, with all its features) sees of the places that arrive: what receptive fields are made of.</summary>
public abstract record Sight
{
    private Sight() { }

    /// <summary>The same place and no other.</summary>
    public static Sight Place { get; } = new Same();

    /// <summary>All places.</summary>
    public static Sight Everything { get; } = new All();

    /// <summary>Nobody can say.</summary>
    public static Sight Unknown { get; } = new None();

    public static Sight Window(IEnumerable<SightAxis> axes) => new Neighbours(axes.ToEquatableArray());

    public sealed record Same : Sight;

    public sealed record All : Sight;

    public sealed record None : Sight;

    /// <param name="Axes">A window on each axis.</param>
    public sealed record Neighbours(EquatableArray<SightAxis> Axes) : Sight;
}

/// <param name="Span">Arriving places from the window's first to its last.</param>
/// <param name="Step">Arriving places from one window to the next; below 1 where a map is enlarged.</param>
public readonly record struct SightAxis(double Span, double Step);
