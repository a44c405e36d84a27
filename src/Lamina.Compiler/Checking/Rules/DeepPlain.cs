using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A deep convolutional network without norms or shortcuts whose weights do not start for the activations they feed.</summary>
internal sealed class DeepPlain() : NetworkRule("LAM2008", "A deep plain network starts with a signal too small to learn from", Severity.Warning, PlainNetworks.Deep)
{
    public override bool IsOfStart => true;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var depth = PlainNetworks.Depth(network);
        if (depth < network.Value(PlainNetworks.Deep)) yield break;
        yield return At(network.Graph.Weighted.First(), null,
            $"{depth} layers with weights in a row, without a norm or a shortcut, start with weights that are not scaled for their activations; put BatchNorm after each convolution, or use Init.HeNormal")
            .Offer(network.InsertNorms(), network.UseHe());
    }
}
