using System;
using System.Globalization;

namespace Lamina.Compiler.Graph;

/// <summary>One extent of a tensor: a number, or unknown until the program runs (<c>Any</c>). The batch is not part of a shape.</summary>
public readonly record struct Dim
{
    private readonly long? value;

    private Dim(long? value) => this.value = value;

    public static Dim Unknown => default;

    public bool IsKnown => value is not null;

    /// <summary>The number; only where <see cref="IsKnown"/>.</summary>
    public long Value => value ?? throw new InvalidOperationException("This extent is not known at compile time.");

    public static implicit operator Dim(long value) => new(value);

    /// <summary>Carries a size rule through an extent: an unknown stays unknown.</summary>
    public Dim Map(Func<long, long> rule) => value is { } known ? rule(known) : Unknown;

    public static Dim operator *(Dim left, Dim right) =>
        left.value is { } a && right.value is { } b ? Sizes.Multiply(a, b) : Unknown;

    public override string ToString() => value?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
