using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A softmax as the activation of a hidden layer.</summary>
internal sealed class HiddenSoftmax() : NetworkRule("LAM2007", "A softmax stands between layers with weights", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        return
            from node in graph.Nodes
            where node.Op is Softmax or LogSoftmax && graph.ArrivingAt(node) is not { Features: { IsKnown: true, Value: 1 } }
            let next = graph.Next(node, op => op.OnlyArranges() || op.DropoutRate() is not null || op is BatchNorm || op.IsAverage() || op.IsMaximum())
            where next is { Op: KernelOp }
            select At(node, null, Message(node.Name, graph.ArrivingAt(node)?.Features.ToString(), next.Name))
                .Offer(network.Rename(node, "ReLU"));
    }

    private static System.FormattableString Message(string layer, string? features, string next) => features is null
        ? (System.FormattableString)$"{layer}: makes its values share a sum of 1 before {next} reads them; use an activation such as ReLU"
        : $"{layer}: makes {features} values share a sum of 1, {features} times smaller on average than one alone, before {next} reads them; use an activation such as ReLU";
}
