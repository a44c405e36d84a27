using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>As <see cref="DeepPlain"/>, a little less deep.</summary>
internal sealed class PlainDepth() : NetworkRule("LAM2009", "A plain network is nearly too deep for how it starts", Severity.Info, deepish, PlainNetworks.Deep)
{
    private static readonly Threshold deepish = new("plain_depth_info", 10);

    public override bool IsOfStart => true;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var depth = PlainNetworks.Depth(network);
        if (depth < network.Value(deepish) || depth >= network.Value(PlainNetworks.Deep)) yield break;
        yield return At(network.Graph.Weighted.First(), null,
            $"{depth} layers with weights in a row, without a norm or a shortcut, start with weights that are not scaled for their activations; Init.HeNormal, or BatchNorm after each convolution, is safer")
            .Offer(network.UseHe(), network.InsertNorms());
    }
}
