using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;
using Lamina.Compiler.Reading;

namespace Lamina.Compiler.Checking.Rules;

internal sealed class ClassCount() : NetworkRule("LAM1005", "The last layer must give one number per class", Severity.Error)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        if (network.Classes is not { } classes || network.Read.Findings.Any(finding => finding.Rule == RuleIds.ClassValues)) return [];

        var answers = network.Read.ClassHeads.ToList();
        return network.Read.Heads
            .Where(head => answers.Contains(head.Value))
            .SelectMany(head => Check(network, graph.Nodes[head.Value], head.Loss, classes));
    }

    private IEnumerable<Finding> Check(CheckedNetwork network, Node head, Loss? loss, ClassSet classes)
    {
        var graph = network.Graph;
        if (graph.ShapeOf(head) is not { Features.IsKnown: true } output || output.Features.Value == classes.Count) yield break;

        // One unit answers yes or no, if its loss does; if its loss is over classes, that one is always 0 (LAM3001).
        if (output.Features.Value == 1 && loss is not null && (classes.Count == 2 || loss.IsOverOneOf())) yield break;

        var sized = graph.SizedLayer(head);
        var (place, fix) = sized switch
        {
            { Op: Dense } => (sized.Address.At("units"), $"use Dense({classes.Count})"),
            { Op: Convolution } => (sized.Address.At("filters"), $"use {classes.Count} filters"),
            _ => (classes.Address, $"end with Dense({classes.Count})"),
        };
        var what = classes.Type is { } type ? $"{type.Name} has {classes.Count} classes" : $"there are {classes.Count} classes";
        var numbers = output.Rank == 1 ? $"{output.Features} numbers" : $"{output.Features} features ({output.Describe()})";
        yield return At(place, $"{head.Name}: gives {numbers}, but {what}; {fix}")
            .Offer(sized is null ? null : network.Set(sized, place.Argument!, $"{classes.Count}"));
    }
}
