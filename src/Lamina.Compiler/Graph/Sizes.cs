namespace Lamina.Compiler.Graph;

/// <summary>Arithmetic on sizes that saturates instead of overflowing: a written 2,000,000,000 must give a finding, not a wrong number.</summary>
public static class Sizes
{
    /// <summary>More elements than this no tensor can have: 2^40 floats are 4 TiB.</summary>
    public const long Largest = 1L << 40;

    public static long Multiply(long a, long b)
    {
        if (a == 0 || b == 0) return 0;
        return a > long.MaxValue / b ? long.MaxValue : a * b;
    }

    /// <summary>The product of the sizes from an index on.</summary>
    public static long Product(EquatableArray<long> sizes, int first = 0)
    {
        var product = 1L;
        for (var index = first; index < sizes.Count; index++) product = Multiply(product, sizes[index]);
        return product;
    }

    public static long Add(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;

    public static long GreatestCommonDivisor(long a, long b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);

    public static long LeastCommonMultiple(long a, long b) => Multiply(a / GreatestCommonDivisor(a, b), b);

    public static long DivideUp(long a, long b) => a / b + (a % b > 0 ? 1 : 0);
}
