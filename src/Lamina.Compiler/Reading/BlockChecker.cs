using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading;

/// <summary>Checks a block by itself: the faults that are there whatever it is called with. All others are reported on the <c>Use</c> that leads to them.</summary>
internal static class BlockChecker
{
    public static EquatableArray<Finding> Check(BlockSource block)
    {
        var findings = new List<Finding>();
        var names = block.Parameters.ToDictionary(parameter => parameter.Name, _ => (WrittenValue?)null);
        var scope = ReadingScope.Top(findings) with { Names = names };
        var graph = new GraphBuilder();
        var input = graph.AddInput("input", Attributes.EdgeReader.Missing, Address.Type);
        new ListReader(graph, block.Attributes, scope, "", input).Read((attribute, index) =>
        {
            if (attribute.Name != "Block")
            {
                scope.Report(RuleIds.NotInBlock, index, null, $"{attribute.Text} belongs on a network, not on a block; move it there");
            }

            return true;
        });

        // Of a block that merely uses a recursive one, that one says it.
        for (var index = 0; index < block.Attributes.Count; index++)
        {
            foreach (var inner in Blocks(block.Attributes[index]).Where(inner => LeadsTo(inner, block)))
            {
                scope.Report(RuleIds.RecursiveBlock, index, null, $"Use: {inner.Name} uses itself, so that the network would never end");
            }
        }

        return findings.ToEquatableArray();
    }

    private static bool LeadsTo(BlockSource block, BlockSource target) =>
        block.IsRecursive && (block.Name == target.Name || block.Attributes.SelectMany(Blocks).Any(inner => LeadsTo(inner, target)));

    private static IEnumerable<BlockSource> Blocks(WrittenAttribute attribute) => attribute.TypeArguments.Select(type => type.Block).OfType<BlockSource>();
}
