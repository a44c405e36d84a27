using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Padding beyond what keeps the size: the border of the map that leaves is made of zeros and biases.</summary>
internal sealed class GrowingConvolution() : NetworkRule("LAM2022", "A convolution's padding makes the map larger", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        var lastCrop = graph.Nodes.LastOrDefault(node => node.Op is Crop or Concat { Crop: true })?.Id ?? -1;
        foreach (var node in graph.Nodes)
        {
            if (node.Op is not (Convolution or DepthwiseConvolution) || !graph.TryShapes(node, out var arriving, out var leaving)) continue;
            if (!arriving.Spatial.Zip(leaving.Spatial, (before, after) => before.IsKnown && after.IsKnown && after.Value > before.Value).Any(grows => grows)) continue;

            // What is padded may be cut again: a causal convolution at once, FCN's first one behind its last.
            if (node.Id < lastCrop) continue;
            yield return At(node, "Padding",
                $"{node.Name}: its padding makes the {string.Join("×", arriving.Spatial)} map {string.Join("×", leaving.Spatial)}; use Padding = Same, or at most half of the kernel, rounded down")
                .Offer(network.Set(node, "Padding", $"PaddingMode.Same"));
        }
    }
}
