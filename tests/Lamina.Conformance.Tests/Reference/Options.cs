using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using Lamina.Compiler.Sources;

namespace Lamina.Conformance.Tests.Reference;

/// <summary>The written arguments of a layer, as the attributes' documentation reads them; what it forbids is rejected.</summary>
/// <param name="attribute">The layer.</param>
/// <param name="names">What expressions can name: a block's parameters, and <c>input</c>.</param>
internal sealed class Options(WrittenAttribute attribute, IReadOnlyDictionary<string, WrittenValue> names)
{
    public bool Has(string name) => Find(name) is not (null or WrittenValue.Nothing);

    public long Whole(string name, long? byDefault = null, long min = 1) => Has(name)
        ? AtLeast(min, Number(Find(name)!), name)
        : byDefault ?? throw new RejectedException($"{name} is missing");

    /// <summary>A number for each axis: one for all, or one each.</summary>
    public long[] Axes(string name, int rank, long? byDefault = null, long min = 1)
    {
        if (!Has(name)) return byDefault is { } value ? [.. Enumerable.Repeat(value, rank)] : throw new RejectedException($"{name} is missing");
        if (Find(name) is not WrittenValue.Several several) return [.. Enumerable.Repeat(Whole(name, null, min), rank)];
        if (several.Items.Count != rank) throw new RejectedException($"{name} has {several.Items.Count} numbers");
        return [.. several.Items.Select(item => AtLeast(min, Number(item), name))];
    }

    public long[] Wholes(string name) => Find(name) is WrittenValue.Several several ? [.. several.Items.Select(Number)] : [];

    public string[] Texts(string name) => Find(name) is WrittenValue.Several several ? [.. several.Items.Select(item => ((WrittenValue.Text)item).Value)] : [];

    public string? Text(string name) => Find(name) is WrittenValue.Text text ? text.Value : null;

    /// <summary>The values of a block's parameters.</summary>
    public WrittenValue[] Values(string name) => Find(name) is WrittenValue.Several several
        ? [.. several.Items.Select(item => item is WrittenValue.Text ? new WrittenValue.Whole(Number(item)) : item)]
        : [];

    /// <summary>A number for all sides, one for each axis, or top, bottom, left, right.</summary>
    public (long[] Before, long[] After) Sides(string name)
    {
        if (Find(name) is not WrittenValue.Several { Items.Count: 4 })
        {
            var axes = Axes(name, 2, min: 0);
            return (axes, axes);
        }

        var sides = Axes(name, 4, min: 0);
        return ([sides[0], sides[2]], [sides[1], sides[3]]);
    }

    public bool IsSame(string name) => IsMember(name, "Same");

    public bool IsMember(string name, string member) => Find(name) is WrittenValue.Member given && given.Name == member;

    /// <summary>The cells on both sides of each axis, where <c>Same</c> is not written.</summary>
    public long[] Padding(int rank) => Find("Padding") is WrittenValue.Member ? [.. Enumerable.Repeat(0L, rank)] : Axes("Padding", rank, 0, min: 0);

    public bool Flag(string name, bool byDefault) => Find(name) is WrittenValue.Truth truth ? truth.Value : byDefault;

    public double Real(string name, double? byDefault = null, double min = double.MinValue, double below = double.PositiveInfinity, bool above = false)
    {
        double? value = Find(name) switch
        {
            WrittenValue.Whole whole => whole.Value,
            WrittenValue.Real real => real.Value,
            WrittenValue.Text text => Number(text),
            _ => byDefault,
        };
        if (value is not { } number) throw new RejectedException($"{name} is missing");
        return number >= min && number < below && !(above && number <= min) ? number : throw new RejectedException($"{name} is {number}");
    }

    public double[] Reals(string name) => Find(name) switch
    {
        WrittenValue.Several several => [.. several.Items.Select(item => item is WrittenValue.Real real ? real.Value : Number(item))],
        _ => [Real(name)],
    };

    private WrittenValue? Find(string name) => attribute.Find(name)?.Value;

    private static long AtLeast(long min, long value, string name) => value >= min ? value : throw new RejectedException($"{name} is {value}");

    private long Number(WrittenValue value) => value switch
    {
        WrittenValue.Whole whole => whole.Value,
        WrittenValue.Text text => Compute(text.Value),
        _ => throw new RejectedException($"{value} is no whole number"),
    };

    /// <summary>An expression: the database's arithmetic, after the names are replaced. Whole numbers must divide exactly.</summary>
    private long Compute(string expression)
    {
        var numbers = Regex.Replace(expression, @"[A-Za-z_]\w*", name => names.TryGetValue(name.Value, out var value)
            ? Number(value).ToString(CultureInfo.InvariantCulture)
            : throw new RejectedException($"{name.Value} is unknown"));
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        var result = Convert.ToDouble(table.Compute(numbers, null), CultureInfo.InvariantCulture);
        return result == Math.Floor(result) ? (long)result : throw new RejectedException($"{expression} is {result}");
    }
}
