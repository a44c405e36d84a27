using System.Linq;

namespace Lamina.Compiler.Graph;

/// <summary>Whether two extents are one size.</summary>
public abstract record SizeEquality
{
    // From here on every layer has a map to work on: below, one that has none may seem to agree or not.
    private const int First = 513, Last = 1024;

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
    /// agree on 513 to 1,024 agree wherever all layers have a map to work on.
    /// </summary>
    public static SizeEquality Compare(Dim left, Dim right)
    {
        if (left == right) return new Always();
        if (left.IsKnown && right.IsKnown) return new Never();

        var names = left.Names.Concat(right.Names).Distinct().ToList();
        if (names.Count != 1) return new Never();
        var differing = Enumerable.Range(First, Last - First + 1).Where(size => left.At(_ => size) != right.At(_ => size)).ToList();
        if (differing.Count == 0) return new Always();
        for (var factor = 2; factor <= Last / 4; factor++)
        {
            if (differing.All(size => size % factor != 0)) return new WhenMultiple(names[0], factor);
        }

        return new Never();
    }
}
