using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Reads where data enters and what the answer is: <c>[Input]</c>, <c>[Shape]</c>, <c>[Classes]</c>.</summary>
internal static class EdgeReader
{
    private static readonly ValueRange undeclared = new(null, null, null, null);

    public static NetworkInput Missing { get; } = new(TensorShape.Vector(Dim.Named("features")), null, undeclared, IsDeclared: false);

    /// <summary><c>[Input&lt;TShape&gt;]</c> or <c>[Input(1, 28, 28)]</c>.</summary>
    public static NetworkInput Input(ArgumentReader arguments)
    {
        var name = arguments.Text("Name");
        return Unnamed(arguments) with { Name = name };
    }

    private static NetworkInput Unnamed(ArgumentReader arguments)
    {
        if (arguments.Attribute.TypeArguments.Count == 0) return Declared(arguments, null);

        var type = arguments.Attribute.TypeArguments[0];
        if (type.Shape is not { } shape)
        {
            arguments.Fault(RuleIds.ShapeType, "TShape", $"Input: {type.Name} says no shape; put [Shape(…)] on it, or write [Input(…)] with numbers");
            return Missing;
        }

        // Faults of the [Shape] and its type are reported where they stand, by the compilation of that type.
        if (type.LacksPart) return Missing;
        var faults = new List<Finding>();
        var input = Declared(new ArgumentReader(shape, ReadingScope.Top(faults), 0), type);
        if (faults.Count > 0) return Missing;

        // What the network itself says of its data replaces what the type says.
        var range = Range(arguments);
        if (arguments.IsGiven("Vocabulary")) input = input with { Shape = input.Shape with { Vocabulary = arguments.Whole("Vocabulary") } };
        arguments.RejectTheRest();
        return range == undeclared ? input : input with { Range = range };
    }

    /// <summary>The shape and the range of values of <c>[Input(…)]</c> and <c>[Shape(…)]</c>.</summary>
    public static NetworkInput Declared(ArgumentReader arguments, WrittenType? type)
    {
        var extents = arguments.Extents("shape", "Any");
        if (extents.Count == 0)
        {
            arguments.Fault(RuleIds.ArgumentRange, null, $"{arguments.Attribute.Name}: no shape is given; give at least one extent, without the batch");
        }

        var range = Range(arguments);
        long? vocabulary = arguments.IsGiven("Vocabulary") ? arguments.Whole("Vocabulary") : null;
        if (vocabulary is not null && range != undeclared)
        {
            arguments.Fault(RuleIds.ArgumentRange, "Vocabulary",
                $"{arguments.Attribute.Name}: tokens are numbered and have no range of values; leave out Vocabulary, or Min, Max, Mean and Std");
        }

        arguments.RejectTheRest();
        if (arguments.HasFaults) return Missing;

        var dims = extents.Select((extent, axis) => extent == -1 ? Dim.Named(AxisName(axis, extents)) : extent).ToEquatableArray();
        return new(TensorShape.Declared(dims) with { Vocabulary = vocabulary }, type, range, IsDeclared: true);
    }

    /// <summary><c>[Target(Min = 0, Max = 1)]</c>.</summary>
    public static ValueRange Target(ArgumentReader arguments) => Range(arguments);

    /// <summary><c>[Classes&lt;TEnum&gt;]</c> or <c>[Classes(n)]</c>; null if it cannot be read.</summary>
    public static ClassSet? Classes(ArgumentReader arguments, Address address)
    {
        if (arguments.Attribute.TypeArguments.Count == 0)
        {
            var count = arguments.Whole("count", min: 2);
            arguments.RejectTheRest();
            return arguments.HasFaults ? null : new(count, null, address.At("count"));
        }

        var type = arguments.Attribute.TypeArguments[0];
        if (type.Kind != "enum")
        {
            arguments.Fault(RuleIds.ClassesType, "TEnum", $"Classes: {type.Name} is a {type.Kind}; name an enum, or give the number of classes");
            return null;
        }

        var expected = Enumerable.Range(0, type.Members.Count).Select(value => (long)value);
        if (type.Members.Count > 0 && type.Members.Select(member => member.Value).OrderBy(value => value).SequenceEqual(expected))
        {
            return new(type.Members.Count, type, address.At("TEnum"));
        }

        arguments.Fault(RuleIds.ClassValues, "TEnum", type.Members.Count == 0
            ? $"Classes: {type.Name} has no members; give it one for each class"
            : $"Classes: the values of {type.Name} are {Values(type)}; the member of class k needs the value k: exactly 0 to {type.Members.Count - 1}");
        return new(type.Members.Count, type, address);
    }

    /// <summary>What an axis of size Any is called in messages.</summary>
    private static string AxisName(int axis, IReadOnlyList<long> extents) => (extents.Count, axis) switch
    {
        ( >= 3, 0) => "channels",
        ( >= 3, _) when axis == extents.Count - 1 => "width",
        ( >= 3, _) when axis == extents.Count - 2 => "height",
        (4, 1) => "depth",
        (2, 0) => "length",

        // Features that differ from batch to batch no layer could have weights for: C×L is meant.
        (2, 1) when extents[0] != -1 => "length",
        _ => "features",
    };

    private static string Values(WrittenType type)
    {
        const int shown = 12;
        var values = type.Members.Take(shown).Select(member => FormattableString.Invariant($"{member.Name} = {member.Value}"));
        return string.Join(", ", values) + (type.Members.Count > shown ? ", …" : "");
    }

    private static ValueRange Range(ArgumentReader arguments)
    {
        var range = new ValueRange(
            arguments.OptionalReal("Min"), arguments.OptionalReal("Max"), arguments.OptionalReal("Mean"), arguments.OptionalReal("Std"));

        if (range.Min >= range.Max)
        {
            arguments.Fault(RuleIds.ValueRange, "Max",
                FormattableString.Invariant($"{arguments.Attribute.Name}: Max is {range.Max}, which is not above Min = {range.Min}"));
        }

        if (range.Std <= 0)
        {
            arguments.Fault(RuleIds.ValueRange, "Std",
                FormattableString.Invariant($"{arguments.Attribute.Name}: Std is {range.Std}; a standard deviation is above 0"));
        }

        return range;
    }
}
