using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A loss names an output that no <c>[Output]</c> marks.</summary>
internal sealed class UnknownOutput() : NetworkRule("LAM0039", "A loss is of an output that the network does not have", Severity.Error)
{
    public override bool IsOfRecipe => true;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var names = network.Graph.Graph.Outputs.Select(output => output.Name).ToList();
        var known = names.Count == 0 ? "the network has no [Output]" : "there are " + string.Join(", ", names);
        return
            from loss in network.Recipe.Losses
            where loss.Output is not null && !names.Contains(loss.Output)
            select At(loss.Address.At("Output"), $"{loss.Loss.Written}: no output is called {loss.Output}; {known}, and the last value is meant without Output");
    }
}
