using Lamina.Compiler.Findings;
using Lamina.Generators.Tests.Harness;

namespace Lamina.Generators.Tests.Fuzzing;

/// <summary>What people do write: the samples and the blocks of the rules' pages.</summary>
internal static class Seeds
{
    public static IReadOnlyList<string> All { get; } = [.. Samples.Networks().Concat(Pages())];

    private static IEnumerable<string> Pages() =>
        from rule in RuleCatalog.All
        let page = RulePage.Read(rule.Name)
        from block in new[] { page.Bad, page.Good }
        where block is not null
        select Marked.Parse(block).Text;
}
