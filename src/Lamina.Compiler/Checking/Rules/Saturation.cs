using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>As <see cref="DeepSaturation"/>, with fewer sigmoids.</summary>
internal sealed class Saturation() : NetworkRule("LAM2013", "Several sigmoids in a row", Severity.Info)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var sigmoids = DeepSaturation.Hidden(network.Graph).Where(node => node.Op.IsSigmoid()).ToList();
        if (sigmoids.Count is < 3 or > 4) yield break;
        yield return At(sigmoids[0], null, $"{sigmoids.Count} hidden layers end in a sigmoid, whose derivative is at most 0.25; ReLU learns faster")
            .Offer(network.UseReLU(sigmoids));
    }
}
