using System;

namespace Lamina.Compiler.Sources;

/// <summary>One attribute as written: only what the user gave, no defaults.</summary>
/// <param name="Name">The attribute class's name without "Attribute" and arity: <c>Conv2D</c>, <c>Input</c>.</param>
/// <param name="Text">As the user wrote it, white space folded: <c>Conv2D(6, 5, Padding = 2)</c>.</param>
/// <param name="TypeArguments">The type arguments: <c>Digit</c> of <c>Classes&lt;Digit&gt;</c>.</param>
/// <param name="Arguments">The given arguments: constructor arguments by parameter name, then named ones.</param>
/// <param name="HasErrors">C# itself cannot make sense of it and says so; Lamina then stays silent about it.</param>
public sealed record WrittenAttribute(
    string Name,
    string Text,
    EquatableArray<WrittenType> TypeArguments,
    EquatableArray<WrittenArgument> Arguments,
    bool HasErrors = false)
{
    public WrittenArgument? Find(string name) => IndexOf(name) is var index and >= 0 ? Arguments[index] : null;

    /// <summary>The place of an argument in the list, or −1.</summary>
    public int IndexOf(string name)
    {
        for (var index = 0; index < Arguments.Count; index++)
        {
            if (string.Equals(Arguments[index].Name, name, StringComparison.OrdinalIgnoreCase)) return index;
        }

        return -1;
    }

    /// <summary>An argument is named by these two parts, one after the other.</summary>
    public bool HasOption(string what, string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name.Length == what.Length + name.Length
                && argument.Name.StartsWith(what, StringComparison.OrdinalIgnoreCase)
                && argument.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An argument is a text, or holds one: it may be an expression.</summary>
    public bool HasTexts
    {
        get
        {
            foreach (var argument in Arguments)
            {
                if (argument.Value is WrittenValue.Text or WrittenValue.Several) return true;
            }

            return false;
        }
    }
}

/// <summary>An argument as written.</summary>
/// <param name="Name">The constructor's parameter name or the property's name.</param>
/// <param name="Value">What was given.</param>
public sealed record WrittenArgument(string Name, WrittenValue Value);

/// <summary>The constant an argument was given.</summary>
public abstract record WrittenValue
{
    private WrittenValue() { }

    /// <summary>An integer of any type.</summary>
    public sealed record Whole(long Value) : WrittenValue;

    /// <summary>A float or double.</summary>
    public sealed record Real(double Value) : WrittenValue;

    public sealed record Truth(bool Value) : WrittenValue;

    /// <summary>A string: an expression, or a name.</summary>
    public sealed record Text(string Value) : WrittenValue;

    /// <summary>A member of an enum, by the names of the type and the member (<c>PaddingMode</c>, <c>Same</c>); an enum of the user's with its namespace; the member is "" for a value without one.</summary>
    public sealed record Member(string EnumType, string Name, long Value) : WrittenValue;

    public sealed record Several(EquatableArray<WrittenValue> Items) : WrittenValue;

    /// <summary>A <c>typeof</c>, which no word of the language takes: its spelling, for the message. What the type holds is not looked at, for it may be the class that is being read.</summary>
    public sealed record TypeName(string Name) : WrittenValue;

    /// <summary>The null literal.</summary>
    public sealed record Nothing : WrittenValue;
}

/// <summary>A type the user named.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="FullName">Its name from <c>global::</c>, as C# needs it written.</param>
/// <param name="Kind"><c>enum</c>, <c>class</c>, <c>struct</c>, <c>interface</c> or <c>other</c>.</param>
/// <param name="Accessibility">The least accessible of it and the types around it: <c>public</c>, <c>internal</c>, <c>private</c>, or <c>file</c> if one is local to its file.</param>
/// <param name="Members">An enum's members in declaration order; empty otherwise.</param>
/// <param name="Shape">Its <c>[Shape]</c> attribute, if it carries one.</param>
/// <param name="Block">What stands on it, if it carries <c>[Block]</c>.</param>
/// <param name="Module">How it is created, if it is a TorchSharp module of one tensor.</param>
public sealed record WrittenType(
    string Name,
    string FullName,
    string Kind,
    string Accessibility,
    EquatableArray<EnumMember> Members,
    WrittenAttribute? Shape,
    BlockSource? Block = null,
    ModuleSource? Module = null)
{
    /// <summary>Emitted code, which stands in a file of its own, cannot name it.</summary>
    public bool IsFileLocal => Accessibility == "file";

    /// <summary>Its <c>[Shape]</c> makes no shape of it: another part of the type cannot be written, as its own findings say.</summary>
    public bool LacksPart { get; init; }

    /// <summary>The names of Lamina's interfaces that it implements.</summary>
    public EquatableArray<string> Interfaces { get; init; }

    /// <summary>Emitted code can create one without arguments.</summary>
    public bool IsCreatable { get; init; }

    /// <summary>Generic code can create one, which asks for more: a public constructor without parameters, be they optional.</summary>
    public bool IsNewable { get; init; }
}

/// <summary>A member of an enum. A value that does not fit an Int64 is kept as its bits.</summary>
public sealed record EnumMember(string Name, long Value);
