using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A loss over classes reads one number per class and sample.</summary>
internal sealed class Head() : NetworkRule("LAM1010", "The loss cannot read the network's output", Severity.Error)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        foreach (var (value, each) in network.Read.Heads)
        {
            var node = graph.Nodes[value];
            if (each is not { IsOverClasses: true } loss || graph.ShapeOf(node) is not { } output || IsOnePerClass(output)) continue;
            var fix = output.IsMap ? "end with GlobalAvgPool2D, or Flatten and Dense" : "end with Flatten and Dense";
            yield return At(node, null,
                $"{node.Name}: {loss.Written} needs one number per class for each sample, but the network gives {output.Describe()}; {fix}");
        }
    }

    /// <summary>A vector, or a shape whose other extents are all 1: a trailing 1×1 is dropped at the edge.</summary>
    public static bool IsOnePerClass(TensorShape output) =>
        output.Dims.Where((_, axis) => axis != output.FeatureAxis).All(dim => dim.IsKnown && dim.Value == 1);
}
