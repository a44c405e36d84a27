using System.Collections.Generic;
using System.Globalization;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A regression whose last activation cannot give the targets. A rectifier is reported where no target is declared as well: it can die.</summary>
internal sealed class BoundedRegression() : NetworkRule("LAM3009", "The last activation cannot give the targets of a regression", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var head = network.Head();
        if (!network.IsRegression() || RangeOf(head.Op) is not var (min, max)) yield break;

        var target = network.Read.Target;
        var isDeclared = target is { Min: not null, Max: not null };
        if (isDeclared ? target!.Min >= min && target.Max <= max : head.Op is not (ReLU or ReLU6)) yield break;
        var range = max < double.MaxValue ? Text($"{min} to {max}") : Text($"{min} and more");
        yield return (isDeclared
            ? At(head, null, $"{head.Name}: gives {range}, but the targets go from {target!.Min} to {target.Max}; leave it out")
            : At(head, null, $"{head.Name}: gives {range}, and no gradient where it gives {min}; leave it out, or declare the targets with [Target]"))
            .Offer(network.Remove(head));
    }

    private static (double Min, double Max)? RangeOf(Op op) => op switch
    {
        ReLU => (0, double.MaxValue),
        ReLU6 => (0, 6),
        Sigmoid or HardSigmoid or Softmax => (0, 1),
        Tanh or Softsign => (-1, 1),
        Hardtanh limited => (limited.Min, limited.Max),
        _ => null,
    };

    private static string Text(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
