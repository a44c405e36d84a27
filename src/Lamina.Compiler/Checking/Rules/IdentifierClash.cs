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
        var variables = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes) variables[Identifiers.Value(node)] = node;

        foreach (var node in graph.Nodes.Where(node => node.Op is not Input && graph.ShapeOf(node) is not null))
        {
            var input = graph.ArrivingAt(node)!;
            var tensors = node.Op.Parameters(input).Select(parameter => parameter.Name).Concat(node.Op.Buffers(input).Select(buffer => buffer.Name))
                .Concat(node.Op is Recurrent or OwnModule ? [ChildModule.Suffix] : []);
            foreach (var tensor in tensors)
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
    }
}
