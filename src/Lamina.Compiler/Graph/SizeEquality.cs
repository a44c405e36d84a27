using System.Collections.Generic;
using System.Linq;

namespace Lamina.Compiler.Graph;

/// <summary>Whether two extents are one size.</summary>
public abstract record SizeEquality
{
    private const long Sampled = 1024;

    private SizeEquality() { }

    /// <summary>For every input.</summary>
    public sealed record Always : SizeEquality;

    /// <summary>Only for inputs whose size is a multiple of a number.</summary>
    public sealed record WhenMultiple(string Size, long Of) : SizeEquality
    {
        public override string ToString() => $"{Size} must be a multiple of {Of}";
    }

    public sealed record Never : SizeEquality;

    /// <summary>
    /// Compares by computing: the size rules of layers are made of sums, products and rounded divisions by small numbers, so that two that
    /// agree on 1 to 1,024 agree.
    /// </summary>
    public static SizeEquality Compare(Dim left, Dim right)
    {
        if (left == right) return new Always();
        if (left.IsKnown && right.IsKnown) return new Never();

        var names = Names(left).Concat(Names(right)).Distinct().ToList();
        if (names.Count != 1) return new Never();
        var agreeing = new HashSet<long>(Enumerable.Range(1, (int)Sampled).Select(size => (long)size).Where(size => left.At(_ => size) == right.At(_ => size)));
        if (agreeing.Count == Sampled) return new Always();
        for (long factor = 2; factor <= Sampled / 4; factor++)
        {
            if (Enumerable.Range(1, (int)(Sampled / factor)).All(multiple => agreeing.Contains(multiple * factor))) return new WhenMultiple(names[0], factor);
        }

        return new Never();
    }

    private static IEnumerable<string> Names(Dim dim) => dim.IsKnown ? [] : Names(dim.Expression);

    private static IEnumerable<string> Names(SizeExpression expression) => expression switch
    {
        SizeExpression.Variable variable => [variable.Name],
        SizeExpression.Mapped mapped => Names(mapped.Of),
        SizeExpression.Product product => Names(product.Left).Concat(Names(product.Right)),
        SizeExpression.Sum sum => Names(sum.Left).Concat(Names(sum.Right)),
        _ => [],
    };
}
