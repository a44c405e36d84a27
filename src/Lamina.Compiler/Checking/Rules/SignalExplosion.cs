using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>The weights enlarge the signal layer by layer.</summary>
internal sealed class SignalExplosion() : NetworkRule("LAM2011", "The signal explodes", Severity.Warning, exploded)
{
    private static readonly Threshold exploded = new("signal_high", 1e3);

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var (node, size) = network.Graph.SignalSizes().FirstOrDefault(each => each.Size > network.Value(exploded));
        if (node is null) yield break;
        yield return At(node, "KernelInit",
            $"{node.Name}: the weights up to here make the input {size:0} times larger; use Init.HeNormal, or a smaller standard deviation");
    }
}
