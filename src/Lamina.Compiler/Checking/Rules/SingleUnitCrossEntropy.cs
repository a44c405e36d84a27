using System.Collections.Generic;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A loss over one class: its softmax is 1, and the loss 0 whatever the network says.</summary>
internal sealed class SingleUnitCrossEntropy() : NetworkRule("LAM3001", "A loss over one class is always 0", Severity.Error)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Recipe.Loss is not { } loss || !loss.IsOverOneOf() || network.Outputs() != 1) yield break;
        yield return At(network.Place(loss.Written, null),
            $"{loss.Written}: {network.Graph.Output.Name} gives 1 number, whose softmax is 1, so that the loss is always 0; use BinaryCrossEntropy, or one unit for each class");
    }
}
