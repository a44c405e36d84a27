using System;
using System.Collections.Generic;
using System.Globalization;

namespace Lamina.Compiler.Graph;

/// <summary>One extent of a tensor: a number, or an expression in a size that is known only when the program runs (<c>Any</c>). The batch is not part of a shape.</summary>
public readonly record struct Dim
{
    private readonly long known;
    private readonly SizeExpression? unknown;

    private Dim(long known, SizeExpression? unknown)
    {
        this.known = known;
        this.unknown = unknown;
    }

    public bool IsKnown => unknown is null;

    /// <summary>The number; only where <see cref="IsKnown"/>.</summary>
    public long Value => unknown is null ? known : throw new InvalidOperationException($"The extent {unknown} is not known at compile time.");

    /// <summary>What the extent is computed from; only where it is not known.</summary>
    public SizeExpression Expression => unknown ?? throw new InvalidOperationException($"The extent is {known}.");

    /// <summary>An extent that is known only at run time, with a name of its own: "height".</summary>
    public static Dim Named(string name) => new(0, new SizeExpression.Variable(name));

    public static implicit operator Dim(long value) => new(value, null);

    /// <summary>Carries a size rule through an extent.</summary>
    /// <param name="rule">A text that says the whole rule: two rules of one text are one rule.</param>
    /// <param name="apply">The rule.</param>
    public Dim Map(string rule, Func<long, long> apply) =>
        unknown is null ? apply(known) : rule == "#" ? this : new Dim(0, new SizeExpression.Mapped(unknown, new SizeRule(rule, apply)));

    public static Dim operator *(Dim left, Dim right) => (left.unknown, right.unknown) switch
    {
        (null, null) => Sizes.Multiply(left.known, right.known),
        (null, _) when left.known == 1 => right,
        (_, null) when right.known == 1 => left,
        _ => new Dim(0, new SizeExpression.Product(left, right)),
    };

    public static Dim operator +(Dim left, Dim right) => (left.unknown, right.unknown) switch
    {
        (null, null) => Sizes.Add(left.known, right.known),
        _ => new Dim(0, new SizeExpression.Sum(left, right)),
    };

    /// <summary>The sizes of the input that the extent depends on; none of a number.</summary>
    public IEnumerable<string> Names => unknown is null ? [] : unknown.Names;

    /// <summary>The number that the extent has when every unknown has the given value.</summary>
    public long At(Func<string, long> sizes) => unknown is null ? known : unknown.At(sizes);

    public override string ToString() => unknown?.ToString() ?? known.ToString(CultureInfo.InvariantCulture);
}
