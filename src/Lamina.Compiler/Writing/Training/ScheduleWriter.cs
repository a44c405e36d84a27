using System;
using System.Linq;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Writing.Training;

/// <summary>The schedule as arithmetic of a position in the run.</summary>
internal static class ScheduleWriter
{
    public static void Write(CodeWriter code, Recipe recipe)
    {
        var rate = recipe.Optimizer!.Rate;
        var signature = "public static double LearningRateAt(global::Lamina.TrainingPosition at)";
        code.Line($"/// <summary>The learning rate of the step after a position of the run{Note(recipe)}.</summary>");
        if (recipe is { Schedule: Constant, WarmUp: null })
        {
            code.Line($"{signature} => {CSharp.Literal(rate)};");
        }
        else
        {
            using (code.Block(signature))
            {
                if (recipe.WarmUp is { } warmUp) WarmUp(code, warmUp, First(recipe.Schedule, rate));
                Body(code, recipe.Schedule, rate, recipe.WarmUp);
            }
        }

        code.Gap();
        code.Line("/// <inheritdoc/>");
        code.Line("protected override double LearningRate(global::Lamina.TrainingPosition at) => LearningRateAt(at);");
        code.Gap();
    }

    private static string Note(Recipe recipe) => recipe.Plateau is null ? "" : ", before the factor of ReduceOnPlateau";

    /// <summary>The rate that the warm-up leads to: the schedule's first.</summary>
    private static double First(Schedule schedule, double rate) => schedule switch
    {
        Piecewise piecewise => piecewise.Pieces[0].Rate,
        OneCycle cycle => rate / cycle.StartDivisor,
        _ => rate,
    };

    private static void WarmUp(CodeWriter code, WarmUp warmUp, double rate)
    {
        var length = warmUp.PerStep ? CSharp.Literal(warmUp.Length) : $"{CSharp.Literal(warmUp.Length)} * at.StepsPerEpoch";
        code.Line($"// Warm-up over {warmUp.Length} {(warmUp.PerStep ? "steps" : "epochs")}.");
        code.Line($"long warmUp = {length};");
        code.Line($"if (at.Step < warmUp) return {CSharp.Literal(rate)} * ({CSharp.Literal(warmUp.From)} + {CSharp.Literal(1 - warmUp.From)} * at.Step / warmUp);");
        code.Gap();
    }

    private static void Body(CodeWriter code, Schedule schedule, double rate, WarmUp? warmUp)
    {
        var (lr, time, total) = (CSharp.Literal(rate), Time(schedule, warmUp), Total(schedule, warmUp));
        switch (schedule)
        {
            case Constant:
                code.Line($"return {lr};");
                break;
            case Piecewise piecewise:
                Pieces(code, piecewise, time);
                break;
            case StepDecay step:
                code.Line($"return {lr} * global::System.Math.Pow({CSharp.Literal(step.Factor)}, {Operand(time)} / {step.Every}); // whole numbers: the factor counts every {step.Every} {Unit(schedule)}");
                break;
            case ExponentialDecay decay:
                code.Line($"return {lr} * global::System.Math.Pow({CSharp.Literal(decay.Factor)}, {time});");
                break;
            case PolynomialDecay polynomial:
                var length = polynomial.Length is { } written ? CSharp.Literal(written) : total;
                code.Line($"double left = global::System.Math.Max(0.0, 1.0 - (double){Operand(time)} / {Operand(length)});");
                code.Line($"return {Between(polynomial.EndRate, rate, $"global::System.Math.Pow(left, {CSharp.Literal(polynomial.Power)})")};");
                break;
            case InverseTimeDecay decay:
                code.Line($"return {lr} / (1.0 + {CSharp.Literal(decay.Decay)} * {Operand(time)});");
                break;
            case InverseDecay decay:
                code.Line($"return {lr} * global::System.Math.Pow(1.0 + {CSharp.Literal(decay.Gamma)} * {Operand(time)}, {CSharp.Literal(-decay.Power)});");
                break;
            case CosineDecay cosine:
                Cosine(code, cosine, rate, time, total);
                break;
            case OneCycle cycle:
                Cycle(code, cycle, rate, time, total);
                break;
            default:
                throw new InvalidOperationException($"No writer for the schedule {schedule}.");
        }
    }

    /// <summary>The whole steps or epochs since the schedule began.</summary>
    private static string Time(Schedule schedule, WarmUp? warmUp) => (schedule.PerStep, warmUp) switch
    {
        (true, null) => "at.Step",
        (true, _) => "at.Step - warmUp",
        (false, null) => "at.Epoch",
        (false, { PerStep: false } warm) => $"at.Epoch - {warm.Length}",
        _ => "(at.Step - warmUp) / at.StepsPerEpoch",
    };

    /// <summary>How many of them the schedule has; an epoch that is cut short counts, as one of the run does.</summary>
    private static string Total(Schedule schedule, WarmUp? warmUp) => (schedule.PerStep, warmUp) switch
    {
        (true, null) => "at.TotalSteps",
        (true, _) => "at.TotalSteps - warmUp",
        (false, null) => "at.Epochs",
        (false, { PerStep: false } warm) => $"at.Epochs - {warm.Length}",
        _ => "(at.TotalSteps - warmUp + at.StepsPerEpoch - 1) / at.StepsPerEpoch",
    };

    private static string Unit(Schedule schedule) => schedule.PerStep ? "steps" : "epochs";

    private static string Operand(string text) => text.Contains(" ") ? $"({text})" : text;

    /// <summary>A number between two rates: the second where the part is 1.</summary>
    private static string Between(double end, double rate, string part) => end == 0
        ? $"{CSharp.Literal(rate)} * {part}"
        : $"{CSharp.Literal(end)} + ({CSharp.Literal(rate)} - {CSharp.Literal(end)}) * {part}";

    private static void Pieces(CodeWriter code, Piecewise piecewise, string time)
    {
        using (code.Block($"return {Operand(time)} switch", "};"))
        {
            var end = 0L;
            foreach (var piece in piecewise.Pieces.Take(piecewise.Pieces.Count - 1))
            {
                end += piece.Length;
                code.Line($"< {end} => {CSharp.Literal(piece.Rate)},");
            }

            code.Line($"_ => {CSharp.Literal(piecewise.Pieces[piecewise.Pieces.Count - 1].Rate)},");
        }
    }

    private static void Cosine(CodeWriter code, CosineDecay cosine, double rate, string time, string total)
    {
        var part = cosine switch
        {
            { Period: null } => $"global::System.Math.Min(1.0, (double){Operand(time)} / {Operand(total)})",
            { Factor: 1, Period: { } period } => $"(double)({Operand(time)} % {period}) / {period}",
            { Period: { } period } => $"global::Lamina.Anneal.PartOfPeriod({time}, {period}, {cosine.Factor})",
        };
        code.Line($"double done = {part};");
        code.Line($"return global::Lamina.Anneal.Cosine({CSharp.Literal(rate)}, {CSharp.Literal(cosine.EndRate)}, done);");
    }

    private static void Cycle(CodeWriter code, OneCycle cycle, double rate, string time, string total)
    {
        var (start, end) = (rate / cycle.StartDivisor, rate / cycle.StartDivisor / cycle.EndDivisor);
        code.Line($"double step = {time}, last = {total} - 1, top = {CSharp.Literal(cycle.Rise)} * {Operand(total)} - 1.0;");
        // Not ≤: a run so short that it begins at the top would divide 0 by 0. At the top both halves give the same rate.
        code.Line("return step < top");
        code.Line($"    ? global::Lamina.Anneal.Cosine({CSharp.Literal(start)}, {CSharp.Literal(rate)}, step / top)");
        code.Line($"    : global::Lamina.Anneal.Cosine({CSharp.Literal(rate)}, {CSharp.Literal(end)}, (step - top) / (last - top));");
    }
}
