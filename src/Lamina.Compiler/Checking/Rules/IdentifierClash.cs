using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Writing;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Where a tensor's field meets a member of the user's or another layer's variable. (Names of two layers meet in <c>Reading/Naming.cs</c>.)</summary>
internal sealed class IdentifierClash() : NetworkRule(Id, "Two names become one C# identifier", Severity.Error)
{
    public const string Id = "LAM0015";

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        var nodes = graph.Nodes.Where(node => node.Op is not Input && graph.ShapeOf(node) is not null).ToList();
        var endings = Endings(graph, nodes);
        var variables = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes.Where(node => EndsAsTensor(node.Name))) variables[Identifiers.Value(node)] = node;
        if (variables.Count == 0 && !network.Read.Source.Members.Any(EndsAsTensor)) yield break;

        foreach (var node in nodes)
        {
            foreach (var tensor in Tensors(graph, node))
            {
                var field = Identifiers.Field(node, tensor);
                if (network.Read.Source.Members.Contains(field))
                {
                    yield return At(Address.Member(field),
                        $"{field} is the field of {node.Name}'s {tensor}; rename this member, or give the layer a Name");
                }

                if (variables.TryGetValue(field, out var other))
                {
                    yield return At(other, "Name",
                        $"{other.Name} becomes the C# identifier {field}, which is the field of {node.Name}'s {tensor}; rename one");
                }
            }
        }

        bool EndsAsTensor(string name) => endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Tensors(GraphQueries graph, Node node) =>
        graph.Parameters(node).Select(parameter => parameter.Name).Concat(node.Op.Buffers(graph.ArrivingAt(node)!).Select(buffer => buffer.Name))
            .Concat(node.Op is Recurrent or OwnModule ? [ChildModule.Suffix] : []);

    /// <summary>The last words of the tensors' names. Few layers' names end in one, so that the fields of most networks need not be put together.</summary>
    private static List<string> Endings(GraphQueries graph, List<Node> nodes)
    {
        var names = new HashSet<string>(nodes.GroupBy(node => node.Op.GetType()).SelectMany(alike => Tensors(graph, alike.First())), StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            foreach (var parameter in graph.Parameters(node)) names.Add(parameter.Name);
        }

        return names.Select(name => name.Substring(name.LastIndexOfAny(['_', '.']) + 1)).Distinct().ToList();
    }
}
