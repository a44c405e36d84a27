using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Arguments that are sizes: one for all axes, or one for each.</summary>
internal static class SizeArguments
{
    private const string WantedPadding = "a whole number, several, Same or Valid";

    /// <summary>A size per spatial axis: one number for all, or one for each (height, width).</summary>
    public static EquatableArray<long> Axes(this ArgumentReader arguments, string name, int rank, long? byDefault = null, long min = 1) =>
        Axes(arguments, name, arguments.Computed(name), rank, byDefault, min, "a whole number, or several");

    /// <summary>Whole numbers, however many are written.</summary>
    public static EquatableArray<long> Wholes(this ArgumentReader arguments, string name, long min) =>
        arguments.Computed(name) is WrittenValue.Several several ? several.Items.Select(item => Element(arguments, name, item, min)).ToEquatableArray() : default;

    /// <summary>The extents of a shape: each at least 1, or −1, which the user knows as <paramref name="open"/>. Empty if none is written.</summary>
    public static EquatableArray<long> Extents(this ArgumentReader arguments, string name, string open)
    {
        var extents = new List<long>();
        foreach (var item in arguments.Computed(name) is WrittenValue.Several several ? several.Items : default)
        {
            extents.Add(item switch
            {
                WrittenValue.Whole { Value: -1 or (>= 1 and <= int.MaxValue) } whole => whole.Value,
                WrittenValue.Whole whole => arguments.OutOfRange(name, ArgumentText.Show(whole.Value), $"extents of at least 1, or {open}", 1L),
                var other => arguments.WrongKind(name, other, "whole numbers", 1L),
            });
        }

        return extents.ToEquatableArray();
    }

    /// <summary>The padding of a window: a <c>PaddingMode</c>, or a size per axis.</summary>
    public static WindowPadding Padding(this ArgumentReader arguments, string name, int rank)
    {
        var none = Enumerable.Repeat(0L, rank).ToEquatableArray();
        if (arguments.Find(name) is WrittenValue.Text text && text.Value.ToLowerInvariant() is ("same" or "valid"))
        {
            // Keras's notation; as an expression it would only be an unknown name.
            return arguments.WrongKind(name, text, WantedPadding, new WindowPadding(false, none));
        }

        return arguments.Computed(name) switch
        {
            WrittenValue.Member { EnumType: "PaddingMode", Name: "Same" } => new(true, none),
            WrittenValue.Member { EnumType: "PaddingMode", Name: "Valid" } => new(false, none),
            WrittenValue.Member other => arguments.WrongKind(name, other, WantedPadding, new WindowPadding(false, none)),
            var sizes => new(false, Axes(arguments, name, sizes, rank, 0, min: 0, WantedPadding)),
        };
    }

    private static EquatableArray<long> Axes(
        ArgumentReader arguments, string name, WrittenValue? value, int rank, long? byDefault, long min, string wanted)
    {
        switch (value)
        {
            case null or WrittenValue.Nothing:
                return Repeat(byDefault ?? arguments.Missing(name, min));
            case WrittenValue.Whole whole:
                return Repeat(arguments.InRange(name, whole.Value, min, int.MaxValue));
            case WrittenValue.Several several when several.Items.Count == rank:
                return several.Items.Select(item => Element(arguments, name, item, min)).ToEquatableArray();
            case WrittenValue.Several several:
                var axes = rank switch { 2 => " (height, width)", 3 => " (depth, height, width)", _ => "" };
                return Repeat(arguments.OutOfRange(name, several.Items.Count == 1 ? "1 number" : $"{several.Items.Count} numbers", $"one number{(rank == 1 ? "" : $", or {rank}")}{axes}", min));
            case var other:
                return Repeat(arguments.WrongKind(name, other, wanted, byDefault ?? min));
        }

        EquatableArray<long> Repeat(long size) => Enumerable.Repeat(size, rank).ToEquatableArray();
    }

    private static long Element(ArgumentReader arguments, string name, WrittenValue item, long min) => item switch
    {
        WrittenValue.Whole whole => arguments.InRange(name, whole.Value, min, int.MaxValue),
        var other => arguments.WrongKind(name, other, "whole numbers", min),
    };
}
