using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading.Expressions;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>
/// Finds the arguments of one attribute, computes their expressions and reports what is wrong with each. The kinds of values are read by
/// <see cref="NumberArguments"/>, <see cref="SizeArguments"/>, <see cref="TextArguments"/> and <see cref="InitArguments"/>. A fault yields the default
/// or the nearest usable value, so that reading goes on; <see cref="HasFaults"/> tells that the layer must not be believed.
/// </summary>
internal sealed class ArgumentReader(WrittenAttribute attribute, ReadingScope scope, int index)
{
    /// <summary>The arguments that were asked for, as bits; no attribute has more than the few that its layer takes.</summary>
    private ulong asked;

    /// <summary>Arguments to say no more about: they have a fault already, or only a use of the block knows their value.</summary>
    private HashSet<string>? settled;

    public WrittenAttribute Attribute => attribute;

    public ReadingScope Scope => scope;

    public Defaults Defaults => scope.Defaults;

    public bool HasFaults { get; private set; }

    /// <summary>An argument depends on what only a use of the block knows: the layer cannot be known yet, and that is no fault.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The value as written, or null.</summary>
    public WrittenValue? Find(string name)
    {
        var found = attribute.IndexOf(name);
        if (found < 0) return null;
        asked |= 1UL << found;
        return attribute.Arguments[found].Value;
    }

    public bool IsGiven(string name) => Find(name) is not (null or WrittenValue.Nothing);

    /// <summary>The value of an argument, with an expression computed.</summary>
    public WrittenValue? Computed(string name) => Find(name) switch
    {
        WrittenValue.Text text => Compute(name, text.Value),
        WrittenValue.Several several => new WrittenValue.Several(
            several.Items.Select(item => item is WrittenValue.Text text ? Compute(name, text.Value) : item).ToEquatableArray()),
        var value => value,
    };

    /// <summary>The arguments of a <c>params</c> parameter, expressions computed; null is a value that only a use of the surrounding block knows.</summary>
    public IReadOnlyList<WrittenValue?> Values(string name) =>
        Find(name) is WrittenValue.Several several ? [.. several.Items.Select(item => Value(name, item))] : [];

    /// <summary>The value of one item of an argument, with an expression computed; null if only a use of the surrounding block knows it.</summary>
    public WrittenValue? Value(string name, WrittenValue item)
    {
        if (item is not WrittenValue.Text text) return item;
        var wasOpen = IsOpen;
        IsOpen = false;
        var value = Compute(name, text.Value);
        (var isOpen, IsOpen) = (IsOpen, wasOpen);
        if (!isOpen) return value;
        settled?.Remove(name);
        return null;
    }

    /// <summary>Reports the arguments that no one asked for: a newer <c>Lamina.Abstractions</c> has them, this compiler does not.</summary>
    public void RejectTheRest()
    {
        for (var position = 0; position < attribute.Arguments.Count; position++)
        {
            if ((asked & 1UL << position) != 0) continue;
            var argument = attribute.Arguments[position];
            Fault(RuleIds.UnknownArgument, argument.Name,
                $"{attribute.Name}: this compiler does not know the option {argument.Name}; update Lamina, or leave the option out");
        }
    }

    /// <summary>Reports what is wrong with an argument; only the first fault of each.</summary>
    public void Fault(string rule, string? argument, string message, params Remedy[] remedies)
    {
        if (argument is not null && !Settle(argument)) return;
        HasFaults = true;
        scope.Report(rule, index, argument, message, remedies.ToEquatableArray());
    }

    /// <summary>Reports something about the whole layer that leaves its shape known.</summary>
    public void Report(string rule, string message) => scope.Report(rule, index, null, message);

    /// <summary>Reports an argument that must be given.</summary>
    public T Missing<T>(string name, T instead)
    {
        Fault(RuleIds.ArgumentKind, null, $"{attribute.Name}: the argument {name} is missing");
        return instead;
    }

    /// <summary>Reports an argument of another kind than is wanted.</summary>
    public T WrongKind<T>(string name, WrittenValue given, string wanted, T instead)
    {
        Fault(RuleIds.ArgumentKind, name, $"{attribute.Name}: {name} is {ArgumentText.Describe(given)}; give {wanted}");
        return instead;
    }

    /// <summary>Reports an argument of the right kind but of no possible value.</summary>
    public T OutOfRange<T>(string name, string given, string wanted, T instead, params Remedy[] remedies)
    {
        Fault(RuleIds.ArgumentRange, name, $"{attribute.Name}: {name} is {given}; give {wanted}", remedies);
        return instead;
    }

    /// <summary>False if all is said of the argument already.</summary>
    private bool Settle(string argument) => (settled ??= new(StringComparer.OrdinalIgnoreCase)).Add(argument);

    private WrittenValue Compute(string name, string text)
    {
        switch (Expression.Evaluate(text, scope))
        {
            case Evaluated.Result(var value): return value;
            case Evaluated.Faulty(var message): Fault(RuleIds.Expression, name, $"{attribute.Name}: {name}, \"{text}\", {message}"); break;
            default:
                IsOpen = true;
                Settle(name);
                break;
        }

        return new WrittenValue.Whole(1);
    }
}
