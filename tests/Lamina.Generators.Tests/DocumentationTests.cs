using System.Reflection;
using System.Text.RegularExpressions;
using Lamina.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generators.Tests;

/// <summary>What README and docs show compiles, and what the compiler has to say of it stands on the page.</summary>
public class DocumentationTests
{
    private static readonly string root = typeof(DocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "Root").Value!;

    public static TheoryData<string, int> Blocks
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var page in new[] { "README.md", "docs/conventions.md", "docs/structure.md" })
            {
                for (var index = 0; index < BlocksOf(page).Count; index++) data.Add(page, index);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task A_block_compiles_and_its_findings_stand_on_the_page(string page, int index)
    {
        var block = BlocksOf(page)[index];
        var output = GeneratorRun.Of(block).Output;
        var isProgram = CSharpSyntaxTree.ParseText(block).GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax);
        Assert.Empty(output.WithOptions(output.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary)).Errors());
        Assert.All(await Findings.In(output), finding => Assert.Contains(finding.GetMessage(), File.ReadAllText(Path.Combine(root, page)), StringComparison.Ordinal));
    }

    private static List<string> BlocksOf(string page) =>
        [.. Regex.Matches(File.ReadAllText(Path.Combine(root, page)), "^```csharp\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline).Select(match => StatementsFirst(match.Groups["text"].Value))];

    /// <summary>C# wants statements above types; a reader, the network above its use.</summary>
    private static string StatementsFirst(string text)
    {
        var unit = CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot();
        return unit.WithMembers([.. unit.Members.OrderBy(member => member is not GlobalStatementSyntax)]).ToFullString();
    }
}
