using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Reading.Training;

/// <summary>Readers of the schedules, by the attribute's name.</summary>
internal static class ScheduleReaders
{
    public static IReadOnlyDictionary<string, Func<ArgumentReader, Schedule>> All { get; } = new Dictionary<string, Func<ArgumentReader, Schedule>>(StringComparer.Ordinal)
    {
        ["Piecewise"] = Piecewise,
        ["StepDecay"] = arguments => new StepDecay(PerStep(arguments, false), arguments.Whole("every"), arguments.Real("factor", 0.1, 0, openMin: true)),
        ["ExponentialDecay"] = arguments => new ExponentialDecay(PerStep(arguments, false), arguments.Real("factor", null, 0, openMin: true)),
        ["PolynomialDecay"] = arguments => new PolynomialDecay(
            PerStep(arguments, true), arguments.Real("power", 1, 0, openMin: true), arguments.Real("EndRate", 0, 0), Length(arguments, "Length")),
        ["InverseTimeDecay"] = arguments => new InverseTimeDecay(PerStep(arguments, true), arguments.Real("decay", null, 0)),
        ["InverseDecay"] = arguments => new InverseDecay(PerStep(arguments, true), arguments.Real("gamma", null, 0), arguments.Real("power", null, 0, openMin: true)),
        ["CosineDecay"] = Cosine,
        ["OneCycle"] = arguments => new OneCycle(
            arguments.Real("Rise", 0.3, 0, 1, openMin: true, openMax: true), arguments.Real("StartDivisor", 25, 1), arguments.Real("EndDivisor", 1e4, 1)),
    };

    public static WarmUp WarmUp(ArgumentReader arguments) =>
        new(PerStep(arguments, false), arguments.Whole("length"), arguments.Real("From", 0.01, 0, 1, openMax: true));

    public static Plateau Plateau(ArgumentReader arguments) => new(
        arguments.Real("Factor", 0.1, 0, 1, openMin: true, openMax: true),
        arguments.Whole("Patience", 10, 0),
        arguments.Real("Threshold", 1e-4, 0, 1, openMax: true),
        arguments.Whole("Cooldown", 0, 0),
        arguments.Real("MinRate", 0, 0));

    /// <summary>A schedule whose pieces are all faulty is said to be so, and is none.</summary>
    private static Schedule Piecewise(ArgumentReader arguments)
    {
        var (perStep, pieces) = (PerStep(arguments, false), Pieces(arguments));
        return pieces.Count == 0 ? new Constant() : new Piecewise(perStep, pieces);
    }

    private static CosineDecay Cosine(ArgumentReader arguments)
    {
        var (period, factor) = (Length(arguments, "Period"), arguments.Whole("PeriodFactor", 1));
        if (factor > 1 && period is null)
        {
            arguments.Fault(RuleIds.ArgumentRange, "PeriodFactor", $"CosineDecay: PeriodFactor is {factor}, but without a Period there is one half wave over the run; give a Period");
        }

        return new(PerStep(arguments, true), arguments.Real("EndRate", 0, 0), period, factor);
    }

    private static bool PerStep(ArgumentReader arguments, bool byDefault) => arguments.Flag("PerStep", byDefault);

    private static long? Length(ArgumentReader arguments, string name) => arguments.IsGiven(name) ? arguments.Whole(name) : null;

    /// <summary><c>"10:0.01, 10:0.001"</c>.</summary>
    private static EquatableArray<Piece> Pieces(ArgumentReader arguments)
    {
        var pieces = new List<Piece>();
        foreach (var text in (arguments.Text("pieces") ?? "").Split(',').Select(text => text.Trim()))
        {
            var parts = text.Split(':');
            if (parts.Length == 2
                && long.TryParse(parts[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0
                && double.TryParse(parts[1].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate > 0)
            {
                pieces.Add(new(length, rate));
            }
            else
            {
                arguments.OutOfRange("pieces", $"\"{text}\"", "a length of at least 1 and a rate above 0 for each piece, as in \"10:0.01, 10:0.001\"", 0);
            }
        }

        return pieces.ToEquatableArray();
    }
}
