using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Reads how a parameter starts: <c>KernelInit</c> and the numbers of its distribution, <c>KernelStd</c> and its like.</summary>
internal static class InitArguments
{
    /// <summary>The numbers that a distribution needs.</summary>
    private static readonly Dictionary<InitKind, string[]> needed = new()
    {
        [InitKind.Normal] = ["Std"],
        [InitKind.TruncatedNormal] = ["Std"],
        [InitKind.Uniform] = ["Min", "Max"],
        [InitKind.Constant] = ["Value"],
    };

    private static readonly string[] all = ["Mean", "Std", "Min", "Max", "Value"];

    /// <summary>How a parameter starts, with the numbers of its distribution: of <c>KernelInit</c> or <c>BiasInit</c>.</summary>
    /// <param name="arguments">The layer's arguments.</param>
    /// <param name="option"><c>KernelInit</c> or <c>BiasInit</c>.</param>
    /// <param name="byDefault">What it is when it is not written; null where it must be.</param>
    public static Init Init(this ArgumentReader arguments, string option, Init? byDefault)
    {
        var what = option.Substring(0, option.Length - "Init".Length);
        InitKind kind;
        switch (arguments.Find(option))
        {
            case null or WrittenValue.Nothing: return Unwritten(arguments, what, byDefault);
            case WrittenValue.Member { Name: "Zeros" }: RejectNumbers(arguments, what, "Zeros", []); return Graph.Init.Zeros;
            case WrittenValue.Member member when Enum.TryParse(member.Name, out kind): break;
            case var other: return arguments.WrongKind(option, other, "a member of Init", Graph.Init.Auto);
        }

        if (kind == InitKind.Orthogonal && what == "Bias")
        {
            arguments.Fault(RuleIds.ArgumentRange, option,
                $"{arguments.Attribute.Name}: BiasInit is Orthogonal, but a bias is a vector and only a matrix has orthogonal rows; leave it out, which means zeros");
        }

        var wanted = needed.TryGetValue(kind, out var names) ? names : [];
        foreach (var name in wanted.Where(name => !arguments.IsGiven(what + name)))
        {
            arguments.Fault(RuleIds.ArgumentRange, option, $"{arguments.Attribute.Name}: {option} is {kind}, which needs {what}{name}; give it, or another {option}");
        }

        RejectNumbers(arguments, what, kind.ToString(), kind is InitKind.Normal or InitKind.TruncatedNormal ? ["Mean", "Std"] : wanted);
        return arguments.HasFaults ? Graph.Init.Auto : Numbers(arguments, what, kind);
    }

    private static Init Unwritten(ArgumentReader arguments, string what, Init? byDefault)
    {
        if (byDefault is not { } known)
        {
            arguments.Report(RuleIds.UnwrittenInit,
                $"{arguments.Attribute.Name}: {arguments.Defaults.Name} has no initial weights of its own; write {what}Init, the original's or Init.Auto for Lamina's choice");
            return Graph.Init.Auto;
        }

        RejectNumbers(arguments, what, null, []);
        return known;
    }

    private static Init Numbers(ArgumentReader arguments, string what, InitKind kind)
    {
        switch (kind)
        {
            case InitKind.Normal or InitKind.TruncatedNormal:
                return new(kind, Mean: arguments.Real(what + "Mean", 0), Std: arguments.Real(what + "Std", null, 0, openMin: true));
            case InitKind.Uniform:
                var (min, max) = (arguments.Real(what + "Min"), arguments.Real(what + "Max"));
                if (min >= max)
                {
                    arguments.Fault(RuleIds.ArgumentRange, what + "Max",
                        FormattableString.Invariant($"{arguments.Attribute.Name}: {what}Max is {max}, which is not above {what}Min = {min}; give a range"));
                }

                return new(kind, Min: min, Max: max);
            case InitKind.Constant:
                return Graph.Init.Of(arguments.Real(what + "Value"));
            default:
                return new(kind);
        }
    }

    /// <summary>A number that would change nothing was meant for another distribution.</summary>
    private static void RejectNumbers(ArgumentReader arguments, string what, string? kind, string[] used)
    {
        foreach (var name in all)
        {
            if (!arguments.Attribute.HasOption(what, name) || used.Contains(name) || !arguments.IsGiven(what + name)) continue;
            var fit = string.Join(" or ", new[] { InitKind.Normal, InitKind.TruncatedNormal, InitKind.Uniform, InitKind.Constant }
                .Where(other => needed[other].Contains(name) || (name == "Mean" && needed[other].Contains("Std"))).Select(other => "Init." + other));
            arguments.Fault(RuleIds.ArgumentRange, what + name,
                $"{arguments.Attribute.Name}: {what}{name} is given, but {(kind is null ? $"no {what}Init" : $"{what}Init is {kind}, which has none")}; leave it out, or write {what}Init = {fit}");
        }
    }
}
