using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Two layers with weights and nothing but linear ones between them: together they can do no more than one.</summary>
internal sealed class LinearStack() : NetworkRule("LAM2003", "Two layers with weights and no activation between them", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network) =>
        from stack in LinearStacks.In(network.Graph)
        where !stack.HasMaximum
        select At(stack.First, null,
            $"{stack.First.Name}: nothing but linear layers lies between it and {stack.Second.Name}, so that both together are one linear layer; put an activation such as ReLU after {stack.First.Name}")
            .Offer(network.InsertAfter(LinearStacks.Activated(network.Graph, stack.First), "ReLU"));
}
