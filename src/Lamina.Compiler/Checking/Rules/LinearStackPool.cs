using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Two layers with weights between which the maximum of a pool is the only thing that is not linear.</summary>
internal sealed class LinearStackPool() : NetworkRule("LAM2004", "Only a max-pool stands for an activation", Severity.Info)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network) =>
        from stack in LinearStacks.In(network.Graph)
        where stack.HasMaximum
        select At(stack.First, null,
            $"{stack.First.Name}: the maximum of a pool is all that is not linear between it and {stack.Second.Name}; an activation such as ReLU after {stack.First.Name} is usual")
            .Offer(network.InsertAfter(LinearStacks.Activated(network.Graph, stack.First), "ReLU"));
}
