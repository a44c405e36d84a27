using System;
using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A regression whose last activation cannot give the targets. A rectifier is reported where no target is declared as well: it can die.</summary>
internal sealed class BoundedRegression() : NetworkRule("LAM3009", "The last activation cannot give the targets of a regression", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (!network.IsRegression()) yield break;
        if (network.Read.Target is not { Min: { } first, Max: { } last })
        {
            if (network.Head() is { Op: ReLU or ReLU6 } rectifier)
            {
                yield return At(rectifier, null, $"{rectifier.Name}: gives {Text(RangeOf(rectifier.Op)!.Value)}, and no gradient where it gives 0; leave it out, or declare the targets with [Target]")
                    .Offer(network.Remove(rectifier));
            }

            yield break;
        }

        var (head, least, most) = network.BeforeRescaling(first, last);
        var rounding = 1e-9 * (most - least);
        if (RangeOf(head.Op) is not var (min, max) || (least >= min - rounding && most <= max + rounding)) yield break;
        var before = head == network.Head() ? "" : $" before {network.Head().Name}";
        yield return At(head, null, $"{head.Name}: gives {Text((min, max))}, but the targets go from {least:0.####} to {most:0.####}{before}; leave it out")
            .Offer(network.Remove(head));
    }

    private static (double Min, double Max)? RangeOf(Op op) => op switch
    {
        ReLU or Softplus => (0, double.MaxValue),
        ELU { Alpha: var least } => (-least, double.MaxValue),
        CELU { Alpha: var least } => (-least, double.MaxValue),
        ReLU6 => (0, 6),
        Sigmoid or HardSigmoid or Softmax => (0, 1),
        Tanh or Softsign => (-1, 1),
        Hardtanh limited => (limited.Min, limited.Max),
        _ => null,
    };

    private static string Text((double Min, double Max) range) =>
        FormattableString.Invariant($"{range.Min} {(range.Max < double.MaxValue ? FormattableString.Invariant($"to {range.Max}") : "and more")}");
}
