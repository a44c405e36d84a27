using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading.Expressions;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>
/// Turns the arguments of one attribute into typed options, and says on each what is wrong with it. A fault yields the default or the nearest
/// usable value, so that reading goes on; <see cref="HasFaults"/> tells that the layer must not be believed.
/// </summary>
internal sealed class ArgumentReader(WrittenAttribute attribute, ReadingScope scope, int index)
{
    private readonly HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Arguments of which all is said: they have a fault already, or only a use of the block knows their value.</summary>
    private readonly HashSet<string> settled = new(StringComparer.OrdinalIgnoreCase);

    public WrittenAttribute Attribute => attribute;

    public Defaults Defaults => scope.Defaults;

    public bool HasFaults { get; private set; }

    /// <summary>An argument depends on what only a use of the block knows: the layer cannot be known yet, and that is no fault.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>A whole number, such as a count of filters.</summary>
    public long Whole(string name, long? byDefault = null, long min = 1, long max = int.MaxValue) => Computed(name) switch
    {
        null or WrittenValue.Nothing => byDefault ?? Missing(name, min),
        WrittenValue.Whole whole => InRange(name, whole.Value, min, max),
        var other => WrongKind(name, other, "a whole number", byDefault ?? min),
    };

    /// <summary>A real number. The bounds are part of the range unless said to be open.</summary>
    public double Real(
        string name, double? byDefault = null, double min = double.MinValue, double max = double.MaxValue, bool openMin = false, bool openMax = false)
    {
        double value;
        switch (Computed(name))
        {
            case null or WrittenValue.Nothing when byDefault is { } known: return known;
            case WrittenValue.Whole whole: value = whole.Value; break;
            case WrittenValue.Real real: value = real.Value; break;
            case null: return Missing(name, 0);
            case var other: return WrongKind(name, other, "a number", byDefault ?? 0);
        }

        if (value >= min && value <= max && !(openMin && value <= min) && !(openMax && value >= max)) return value;
        OutOfRange(name, Show(value), Range(Show(min), Show(max), min == double.MinValue, max == double.MaxValue, openMin, openMax));
        return byDefault ?? (double.IsNaN(value) || min == double.MinValue ? 0 : min);
    }

    /// <summary>A real number that may be left out.</summary>
    public double? OptionalReal(string name) => IsGiven(name) ? Real(name) : null;

    public bool IsGiven(string name) => Find(name) is not (null or WrittenValue.Nothing);

    /// <summary>Real numbers: one, or several.</summary>
    public EquatableArray<double> Reals(string name, double min = double.MinValue, bool openMin = false)
    {
        if (Find(name) is not WrittenValue.Several several) return EquatableArray.Of(Real(name, null, min, double.MaxValue, openMin));
        if (several.Items.Count == 0) return EquatableArray.Of(OutOfRange(name, "empty", "at least one number", 1.0));
        return several.Items.Select(item => Element(name, item)).ToEquatableArray();

        double Element(string name, WrittenValue item)
        {
            double? number = item switch
            {
                WrittenValue.Whole whole => whole.Value,
                WrittenValue.Real real => real.Value,
                _ => null,
            };
            if (number is not { } value) return WrongKind(name, item, "numbers", 1.0);
            if (value >= min && value <= double.MaxValue && !(openMin && value <= min)) return value;
            return OutOfRange(name, Show(value), Range(Show(min), "", min == double.MinValue, true, openMin, false), 1.0);
        }
    }

    public bool Flag(string name, bool byDefault) => Computed(name) switch
    {
        null or WrittenValue.Nothing => byDefault,
        WrittenValue.Truth truth => truth.Value,
        var other => WrongKind(name, other, "true or false", byDefault),
    };

    /// <summary>A size per spatial axis: one number for all, or one for each (height, width).</summary>
    public EquatableArray<long> Axes(string name, int rank, long? byDefault = null, long min = 1) => Axes(name, Computed(name), rank, byDefault, min, "a whole number, or several");

    /// <summary>Whole numbers, however many are written.</summary>
    public EquatableArray<long> Wholes(string name, long min) =>
        Computed(name) is WrittenValue.Several several ? several.Items.Select(item => Element(name, item, min)).ToEquatableArray() : default;

    /// <summary>The extents of a shape: each at least 1, or −1, which the user knows as <paramref name="open"/>. Empty if none is written.</summary>
    public EquatableArray<long> Extents(string name, string open)
    {
        var extents = new List<long>();
        foreach (var item in Computed(name) is WrittenValue.Several several ? several.Items : default)
        {
            extents.Add(item switch
            {
                WrittenValue.Whole { Value: -1 or (>= 1 and <= int.MaxValue) } whole => whole.Value,
                WrittenValue.Whole whole => OutOfRange(name, Show(whole.Value), $"extents of at least 1, or {open}", 1L),
                var other => WrongKind(name, other, "whole numbers", 1L),
            });
        }

        return extents.ToEquatableArray();
    }

    /// <summary>The padding of a window: a <c>PaddingMode</c>, or a size per axis.</summary>
    public WindowPadding Padding(string name, int rank)
    {
        var none = Enumerable.Repeat(0L, rank).ToEquatableArray();
        if (Find(name) is WrittenValue.Text text && text.Value.ToLowerInvariant() is ("same" or "valid"))
        {
            // Keras's notation; as an expression it would only be an unknown name.
            return WrongKind(name, text, "a whole number, several, Same or Valid", new WindowPadding(false, none));
        }

        return Computed(name) switch
        {
            WrittenValue.Member { EnumType: "PaddingMode", Name: "Same" } => new(true, none),
            WrittenValue.Member { EnumType: "PaddingMode", Name: "Valid" } => new(false, none),
            WrittenValue.Member other => WrongKind(name, other, "a whole number, several, Same or Valid", new WindowPadding(false, none)),
            var sizes => new(false, Axes(name, sizes, rank, 0, min: 0, "a whole number, several, Same or Valid")),
        };
    }

    /// <summary>How a parameter starts, with the numbers of its distribution: of <c>KernelInit</c> or <c>BiasInit</c>.</summary>
    public Init Init(string name) => InitReader.Read(this, name.Substring(0, name.Length - "Init".Length));

    /// <summary>Says that something else stands where an initialiser should.</summary>
    public Init NoInit(string name, WrittenValue given) => WrongKind(name, given, "a member of Init", Graph.Init.Auto);

    /// <summary>Reports the arguments that no one asked for: a newer <c>Lamina.Abstractions</c> has them, this compiler does not.</summary>
    public void RejectTheRest()
    {
        foreach (var argument in attribute.Arguments.Where(argument => !asked.Contains(argument.Name)))
        {
            Fault(RuleIds.UnknownArgument, argument.Name,
                $"{attribute.Name}: this compiler does not know the option {argument.Name}; update Lamina, or leave the option out");
        }
    }

    /// <summary>Reports something else that is wrong with an argument.</summary>
    public void Fault(string rule, string? argument, string message)
    {
        if (argument is not null && !settled.Add(argument)) return;
        HasFaults = true;
        scope.Report(rule, index, argument, message);
    }

    /// <summary>The value as written, or null.</summary>
    public WrittenValue? Find(string name)
    {
        asked.Add(name);
        return attribute.Find(name)?.Value;
    }

    /// <summary>A text that is given, such as a name.</summary>
    public string? Text(string name)
    {
        switch (Find(name))
        {
            case null or WrittenValue.Nothing: return null;
            case WrittenValue.Text text: return text.Value;
            case var other: return WrongKind<string?>(name, other, "a text", null);
        }
    }

    /// <summary>Texts that are given, such as the names of a join.</summary>
    public IReadOnlyList<string> Texts(string name) => Find(name) switch
    {
        null or WrittenValue.Nothing => [],
        WrittenValue.Several several => [.. several.Items.Select(item => item is WrittenValue.Text text ? text.Value : WrongKind(name, item, "names", ""))],
        WrittenValue.Text text => [text.Value],
        var other => [WrongKind(name, other, "names", "")],
    };

    /// <summary>The arguments of a <c>params</c> parameter, expressions computed; null is a value that only a use of the surrounding block knows.</summary>
    public IReadOnlyList<WrittenValue?> Values(string name)
    {
        return Find(name) is WrittenValue.Several several ? [.. several.Items.Select(Value)] : [];

        WrittenValue? Value(WrittenValue item)
        {
            if (item is not WrittenValue.Text text) return item;
            var wasOpen = IsOpen;
            IsOpen = false;
            var value = Compute(name, text.Value);
            (var isOpen, IsOpen) = (IsOpen, wasOpen);
            if (!isOpen) return value;
            settled.Remove(name);
            return null;
        }
    }

    /// <summary>The value of an argument, with an expression computed.</summary>
    private WrittenValue? Computed(string name) => Find(name) switch
    {
        WrittenValue.Text text => Compute(name, text.Value),
        WrittenValue.Several several => new WrittenValue.Several(
            several.Items.Select(item => item is WrittenValue.Text text ? Compute(name, text.Value) : item).ToEquatableArray()),
        var value => value,
    };

    private WrittenValue Compute(string name, string text)
    {
        switch (Expression.Evaluate(text, scope))
        {
            case Evaluated.Result(var value): return value;
            case Evaluated.Faulty(var message): Fault(RuleIds.Expression, name, $"{attribute.Name}: {name}, \"{text}\", {message}"); break;
            default:
                IsOpen = true;
                settled.Add(name);
                break;
        }

        return new WrittenValue.Whole(1);
    }

    private EquatableArray<long> Axes(string name, WrittenValue? value, int rank, long? byDefault, long min, string wanted)
    {
        switch (value)
        {
            case null or WrittenValue.Nothing:
                return Enumerable.Repeat(byDefault ?? Missing(name, min), rank).ToEquatableArray();
            case WrittenValue.Whole whole:
                return Enumerable.Repeat(InRange(name, whole.Value, min, int.MaxValue), rank).ToEquatableArray();
            case WrittenValue.Several several when several.Items.Count == rank:
                return several.Items.Select(item => Element(name, item, min)).ToEquatableArray();
            case WrittenValue.Several several:
                return Enumerable.Repeat(
                    OutOfRange(name, $"{several.Items.Count} numbers", $"one number{(rank == 1 ? "" : $", or {rank}")}{rank switch { 2 => " (height, width)", 3 => " (depth, height, width)", _ => "" }}", min), rank).ToEquatableArray();
            case var other:
                return Enumerable.Repeat(WrongKind(name, other, wanted, byDefault ?? min), rank).ToEquatableArray();
        }
    }

    private long Element(string name, WrittenValue item, long min) => item switch
    {
        WrittenValue.Whole whole => InRange(name, whole.Value, min, int.MaxValue),
        var other => WrongKind(name, other, "whole numbers", min),
    };

    private long InRange(string name, long value, long min, long max) =>
        value >= min && value <= max ? value : OutOfRange(name, Show(value), Range(Show(min), Show(max), false, max == int.MaxValue, false, false), min);

    private T Missing<T>(string name, T instead)
    {
        Fault(RuleIds.ArgumentKind, null, $"{attribute.Name}: the argument {name} is missing");
        return instead;
    }

    private T WrongKind<T>(string name, WrittenValue given, string wanted, T instead)
    {
        Fault(RuleIds.ArgumentKind, name, $"{attribute.Name}: {name} is {Describe(given)}; give {wanted}");
        return instead;
    }

    private T OutOfRange<T>(string name, string given, string wanted, T instead)
    {
        OutOfRange(name, given, wanted);
        return instead;
    }

    private void OutOfRange(string name, string given, string wanted) =>
        Fault(RuleIds.ArgumentRange, name, $"{attribute.Name}: {name} is {given}; give {wanted}");

    private static string Range(string min, string max, bool noMin, bool noMax, bool openMin, bool openMax) => (noMin, noMax) switch
    {
        (true, true) => "a finite number",
        (false, true) => openMin ? $"a number above {min}" : $"at least {min}",
        (true, false) => openMax ? $"a number below {max}" : $"at most {max}",
        _ => (openMin ? $"above {min}" : $"at least {min}") + " and " + (openMax ? $"below {max}" : $"at most {max}"),
    };

    private static string Describe(WrittenValue value) => value switch
    {
        WrittenValue.Whole whole => $"the whole number {Show(whole.Value)}",
        WrittenValue.Real real => $"the number {Show(real.Value)}",
        WrittenValue.Truth truth => truth.Value ? "true" : "false",
        WrittenValue.Text text => $"the text \"{text.Value}\"",
        WrittenValue.Member member => member.Name.Length > 0 ? $"{member.EnumType}.{member.Name}" : $"no member of {member.EnumType}",
        WrittenValue.Several several => $"a list of {several.Items.Count}",
        WrittenValue.TypeName type => $"the type {type.Value.Name}",
        _ => "null",
    };

    private static string Show(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Show(long value) => value.ToString(CultureInfo.InvariantCulture);
}
