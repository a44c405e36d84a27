using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>The weights enlarge the signal layer by layer.</summary>
internal sealed class SignalExplosion() : NetworkRule("LAM2011", "The signal explodes", Severity.Warning, exploded)
{
    private static readonly Threshold exploded = new("signal_high", 1e3);

    public override bool IsOfStart => true;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (!network.Graph.IsSequential || network.Graph.HasNorm || SignalDiagnosis.Of(network) is not { } found) yield break;
        var (node, size) = found.Sizes.FirstOrDefault(each => each.Size > network.Value(exploded));
        if (node is null || SignalDiagnosis.Of(network, InitKind.HeNormal) is not { } better) yield break;
        yield return At(node, "KernelInit",
            $"{node.Name}: the weights up to here make the input {size:0} times larger; expected RMS at {found.End.Name} {found.Rms:G2}; use Init.HeNormal (predicted {better.Rms:G2}), or a smaller standard deviation")
            .Offer(network.UseHe(), network.InsertNorms());
    }
}
