using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A metric of yes or no for each output, where one of several classes is true.</summary>
internal sealed class MetricMismatch() : NetworkRule("LAM3020", "The metric does not fit the kind of answer", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (!network.Recipe.Loss.IsOverOneOf() || network.Outputs() is not > 1) return [];
        return
            from each in network.Read.Source.Attributes.Select((attribute, index) => (attribute, index))
            where each.attribute.Name == "BinaryAccuracy"
            select At(Address.Attribute(each.index),
                $"BinaryAccuracy: counts each of the {network.Outputs()} outputs as a yes or no, so that it is at least {1 - 2.0 / network.Outputs():0.##} however wrong; the accuracy comes by itself");
    }
}
