using System;
using System.Globalization;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Arguments that are numbers or truths.</summary>
internal static class NumberArguments
{
    /// <summary>A whole number, such as a count of filters.</summary>
    public static long Whole(this ArgumentReader arguments, string name, long? byDefault = null, long min = 1, long max = int.MaxValue) => arguments.Computed(name) switch
    {
        null or WrittenValue.Nothing => byDefault ?? arguments.Missing(name, min),
        WrittenValue.Whole whole => arguments.InRange(name, whole.Value, min, max),
        var other => arguments.WrongKind(name, other, "a whole number", byDefault ?? min),
    };

    /// <summary>A real number. The bounds are part of the range unless said to be open.</summary>
    public static double Real(
        this ArgumentReader arguments, string name, double? byDefault = null,
        double min = double.MinValue, double max = double.MaxValue, bool openMin = false, bool openMax = false)
    {
        double value;
        switch (arguments.Computed(name))
        {
            case null or WrittenValue.Nothing when byDefault is { } known: return known;
            case WrittenValue.Whole whole: value = whole.Value; break;
            case WrittenValue.Real real: value = real.Value; break;
            case null: return arguments.Missing(name, 0);
            case var other: return arguments.WrongKind(name, other, "a number", byDefault ?? 0);
        }

        if (value >= min && value <= max && !(openMin && value <= min) && !(openMax && value >= max)) return value;
        return arguments.OutOfRange(
            name, ArgumentText.Show(value), ArgumentText.Range(min, max, openMin, openMax),
            byDefault ?? (double.IsNaN(value) || min == double.MinValue ? 0 : min),
            value < min && !openMin ? Remedy(name, min) : value > max && !openMax ? Remedy(name, max) : byDefault is not null ? new Remedy(name, null) : Remedy(name, (min + max) / 2));
    }

    /// <summary>A real number that may be left out.</summary>
    public static double? OptionalReal(this ArgumentReader arguments, string name) => arguments.IsGiven(name) ? arguments.Real(name) : null;

    /// <summary>Real numbers: one, or several.</summary>
    public static EquatableArray<double> Reals(this ArgumentReader arguments, string name, double min = double.MinValue, bool openMin = false)
    {
        if (arguments.Find(name) is not WrittenValue.Several several) return EquatableArray.Of(arguments.Real(name, null, min, double.MaxValue, openMin));
        if (several.Items.Count == 0) return EquatableArray.Of(arguments.OutOfRange(name, "empty", "at least one number", 1.0));
        return several.Items.Select(Element).ToEquatableArray();

        double Element(WrittenValue item)
        {
            double? number = item switch
            {
                WrittenValue.Whole whole => whole.Value,
                WrittenValue.Real real => real.Value,
                _ => null,
            };
            if (number is not { } value) return arguments.WrongKind(name, item, "numbers", 1.0);
            if (value >= min && value <= double.MaxValue && !(openMin && value <= min)) return value;
            return arguments.OutOfRange(name, ArgumentText.Show(value), ArgumentText.Range(min, double.MaxValue, openMin, false), 1.0);
        }
    }

    public static bool Flag(this ArgumentReader arguments, string name, bool byDefault) => arguments.Computed(name) switch
    {
        null or WrittenValue.Nothing => byDefault,
        WrittenValue.Truth truth => truth.Value,
        var other => arguments.WrongKind(name, other, "true or false", byDefault),
    };

    /// <summary>The value itself if it lies in the range, else a fault and the smallest.</summary>
    public static long InRange(this ArgumentReader arguments, string name, long value, long min, long max) => value >= min && value <= max
        ? value
        : arguments.OutOfRange(name, ArgumentText.Show(value), ArgumentText.Range(min, max == int.MaxValue ? double.MaxValue : max, false, false), min,
            Remedy(name, Math.Max(min, Math.Min(max, value))));

    private static Remedy Remedy(string name, double value) => new(name, value.ToString("R", CultureInfo.InvariantCulture));
}
