using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A loss over classes reads one number per class and sample; of K×H×W, one per class and pixel.</summary>
internal sealed class Head() : NetworkRule("LAM1010", "The loss cannot read the network's output", Severity.Error)
{
    public override bool IsOfRecipe => true;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        foreach (var (value, each) in network.Read.Heads)
        {
            var node = graph.Nodes[value];
            if (each is not { IsOverClasses: true } loss || graph.ShapeOf(node) is not { } output || output.IsMap || IsOnePerClass(output)) continue;
            yield return At(node, null,
                $"{node.Name}: {loss.Written} needs one number per class for each sample, or a map of them for each pixel, but the network gives {output.Describe()}; end with Flatten and Dense");
        }
    }

    /// <summary>A vector, or a shape whose other extents are all 1: a trailing 1×1 is dropped at the edge.</summary>
    private static bool IsOnePerClass(TensorShape output) =>
        output.Dims.Where((_, axis) => axis != output.FeatureAxis).All(dim => dim.IsKnown && dim.Value == 1);
}
