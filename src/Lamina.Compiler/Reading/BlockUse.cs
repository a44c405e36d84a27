using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading;

/// <summary>A <c>[Use&lt;TBlock&gt;(…)]</c>: the block with its parameters bound.</summary>
/// <param name="Block">The block.</param>
/// <param name="Values">Its parameters' values; null where only a use of the surrounding block knows it.</param>
/// <param name="Name">The written name, or null.</param>
/// <param name="Repeat">How often the block stands one after another.</param>
internal sealed record BlockUse(BlockSource Block, IReadOnlyDictionary<string, WrittenValue?> Values, string? Name, int Repeat)
{
    /// <summary>What an unnamed use is called, before its running number: the block's name in lower case.</summary>
    public string Stem => Block.Name.ToLowerInvariant();

    /// <summary>The block as <c>Use</c> writes it, or null with the faults reported.</summary>
    public static BlockUse? Read(ArgumentReader arguments, WrittenAttribute attribute)
    {
        var type = attribute.TypeArguments.Count == 1 ? attribute.TypeArguments[0] : null;
        var (name, repeat) = (arguments.Text("Name"), arguments.Whole("Repeat", 1, 1, 1000));
        var given = arguments.Values("arguments");
        arguments.RejectTheRest();
        if (attribute.HasErrors || type is null) return null;

        if (type.Block is not { } block)
        {
            arguments.Fault(RuleIds.BlockType, "TBlock", $"Use: {type.Name} is no block; put [Block] on it and its layers below");
            return null;
        }

        // What is wrong with the block by itself is reported there, if it can be.
        if (block is { IsRecursive: true, IsReferenced: true }) arguments.Fault(RuleIds.RecursiveBlock, "TBlock", $"Use: {type.Name} uses itself, so that the network would never end");
        if (block.IsRecursive) return null;

        var values = Bind(arguments, block, given);
        return arguments.HasFaults || !arguments.Scope.IsSound(type.FullName, block) ? null : new(block, values, name, (int)repeat);
    }

    /// <summary>The name of one repetition: the written name counts on from a number at its end, or gets <c>.0</c>, <c>.1</c>, …; null if none is written.</summary>
    public string? NameOf(int repetition)
    {
        if (Name is null || Repeat == 1) return Name;
        var stem = Name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var digits = Name.Substring(stem.Length);
        if (digits.Length == 0) return Name + "." + repetition.ToString(CultureInfo.InvariantCulture);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            ? stem + (first + repetition).ToString(CultureInfo.InvariantCulture)
            : Name + "." + repetition.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What the block's own list sees: its parameters; its findings lie on the use.</summary>
    public ReadingScope Scope(ReadingScope outer, int index) => outer with
    {
        Names = Values,
        Place = (_, _) => outer.Place(index, null),
        Context = outer.Context + $"in {Block.Name}: ",
        IsUsed = true,
    };

    private static Dictionary<string, WrittenValue?> Bind(ArgumentReader arguments, BlockSource block, IReadOnlyList<WrittenValue?> given)
    {
        var values = new Dictionary<string, WrittenValue?>(StringComparer.Ordinal);
        var required = block.Parameters.Count(parameter => parameter.Default is null);
        if (given.Count < required || given.Count > block.Parameters.Count)
        {
            var wanted = required == block.Parameters.Count ? $"{required}" : $"{required} to {block.Parameters.Count}";
            var list = string.Join(", ", block.Parameters.Select(parameter => parameter.Type + " " + parameter.Name));
            arguments.Fault(RuleIds.BlockArguments, null, $"Use: {block.Name}({list}) takes {wanted} {(wanted == "1" ? "argument" : "arguments")}; {given.Count} are given");
            return values;
        }

        for (var position = 0; position < block.Parameters.Count; position++)
        {
            var parameter = block.Parameters[position];
            var value = position < given.Count ? given[position] : parameter.Default;
            if (value is not null && !Fits(parameter, value))
            {
                arguments.Fault(RuleIds.BlockArguments, null, $"Use: {block.Name}'s {parameter.Name} is of type {parameter.Type}; argument {position + 1} is not");
            }

            values[parameter.Name] = value;
        }

        return values;
    }

    private static bool Fits(BlockParameter parameter, WrittenValue value) => parameter.Type switch
    {
        "int" or "long" => value is WrittenValue.Whole,
        "double" or "float" => value is WrittenValue.Whole or WrittenValue.Real,
        "bool" => value is WrittenValue.Truth,
        "object" => true,
        var type => value is WrittenValue.Member member && member.EnumType == type,
    };
}
