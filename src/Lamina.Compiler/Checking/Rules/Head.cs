using System.Collections.Generic;
using Lamina.Compiler.Findings;

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
            if (each is not { IsOverClasses: true } loss || graph.ShapeOf(node) is not { } output || output.IsMap || output.IsOneVector) continue;
            yield return At(node, null,
                $"{node.Name}: {loss.Written} needs one number per class for each sample, or a map of them for each pixel, but the network gives {output.Describe()}; end with Flatten and Dense");
        }
    }
}
