using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A softmax over one value is 1 whatever the value.</summary>
internal sealed class ConstantSoftmax() : NetworkRule("LAM2027", "A softmax over one value is constant", Severity.Error)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network) =>
        from node in network.Graph.Nodes
        where node.Op.IsSoftmax() && network.Graph.ArrivingAt(node) is { Features: { IsKnown: true, Value: 1 } }
        let constant = node.Op is Softmax ? 1 : 0
        select At(node, null, $"{node.Name}: there is 1 feature to share a sum of 1, so that it always gives {constant}; use Sigmoid, or two units before it")
            .Offer(network.Rename(node, "Sigmoid"));
}
