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
        if (network.Answers().FirstOrDefault() is not { IsMain: true, Numbers: > 1 and var outputs } answer || !answer.Loss.IsOverOneOf()) yield break;
        var place = network.PlaceOf("BinaryAccuracy");
        if (place == Address.Type) yield break;
        yield return At(place,
            $"BinaryAccuracy: counts each of the {outputs} outputs as a yes or no, so that it is at least {1 - 2.0 / outputs:0.##} however wrong; the accuracy comes by itself")
            .Offer(Repair.Of("Remove BinaryAccuracy", Edit.Remove(place)));
    }
}
