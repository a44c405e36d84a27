using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Writing;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>LAM0015, where a tensor's field meets a member of the user's or another layer's variable. (Names of two layers meet in <c>Reading/Naming.cs</c>.)</summary>
internal static class IdentifierClash
{
    public static IEnumerable<Finding> Check(ReadNetwork network, ShapedGraph graph)
    {
        var variables = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var node in graph.Graph.Nodes) variables[Identifiers.Value(node)] = node;

        foreach (var node in graph.Graph.Nodes.Where(node => node.Op is not Input && graph.Shape(node.Id) is not null))
        {
            var input = graph.InputOf(node);
            var tensors = node.Op.Parameters(input).Select(parameter => parameter.Name).Concat(node.Op.Buffers(input).Select(buffer => buffer.Name))
                .Concat(node.Op is Recurrent or OwnModule ? [ChildModule.Suffix] : []);
            foreach (var tensor in tensors)
            {
                var field = Identifiers.Field(node, tensor);
                if (network.Source.Members.Contains(field))
                {
                    yield return new(RuleIds.IdentifierClash, Address.Member(field),
                        $"{field} is the field of {node.Name}'s {tensor}; rename this member, or give the layer a Name");
                }

                if (variables.TryGetValue(field, out var other))
                {
                    yield return new(RuleIds.IdentifierClash, other.Address.At("Name"),
                        $"{other.Name} becomes the C# identifier {field}, which is the field of {node.Name}'s {tensor}; rename one");
                }
            }
        }
    }
}
