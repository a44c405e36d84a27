using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Generators.Tests.Harness;

/// <summary>The analyzer over a project, after the generator, as csc runs them.</summary>
internal static class Findings
{
    /// <summary>Asserts that the marked places, and no others, are reported.</summary>
    /// <returns>The diagnostics, in source order.</returns>
    public static Task<ImmutableArray<Diagnostic>> Expect(params string[] files) => Expect(Compilers.Lamina, files);

    /// <inheritdoc cref="Expect(string[])"/>
    public static async Task<ImmutableArray<Diagnostic>> Expect(Compilers compilers, params string[] files)
    {
        var marked = files.Select(Marked.Parse).ToArray();
        var diagnostics = await In(GeneratorRun.Of(compilers, [.. marked.Select(file => file.Text)]).Output, compilers);

        for (var i = 0; i < marked.Length; i++)
        {
            var here = diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == $"File{i}.cs").ToList();
            var expected = marked[i].Marks.OrderBy(mark => mark.Span).ThenBy(mark => mark.Id);
            var found = here.Select(diagnostic => (diagnostic.Id, Span: diagnostic.Location.SourceSpan)).OrderBy(mark => mark.Span).ThenBy(mark => mark.Id);
            Assert.True(
                expected.SequenceEqual(found),
                $"""
                The findings in File{i}.cs are not those that its marks say. Found:
                {string.Join("\n", here.Select(diagnostic => "  " + diagnostic))}
                If they are right, the source with marks is:
                {Marked.Write(marked[i].Text, here)}
                """);
        }

        Assert.All(diagnostics, diagnostic => Assert.True(diagnostic.Location.SourceTree?.FilePath.StartsWith("File", StringComparison.Ordinal), diagnostic.ToString()));
        return diagnostics;
    }

    /// <summary>What the analyzer reports and nothing suppresses, in source order (concurrent analyzers report in any).</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="compilers">What stands in for the compiler, or null.</param>
    /// <param name="config">An <c>.editorconfig</c> whose options the analyzer can ask for, or null.</param>
    public static async Task<ImmutableArray<Diagnostic>> In(Compilation compilation, Compilers? compilers = null, string? config = null)
    {
        var analyzers = new CompilationWithAnalyzers(
            compilation,
            [new NetworkAnalyzer(compilers ?? Compilers.Lamina)],
            new CompilationWithAnalyzersOptions(
                config is null ? new AnalyzerOptions([]) : new AnalyzerOptions([], Config.Options(config)), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var diagnostics = await analyzers.GetAnalyzerDiagnosticsAsync();
        return
        [
            .. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }
}
