using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Generators.Tests.Harness;

/// <summary>An <c>.editorconfig</c> or <c>.globalconfig</c> for a project, as csc applies it.</summary>
internal static class Config
{
    public static Compilation WithConfig(this Compilation compilation, string text)
    {
        var set = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(SourceText.From(text), "/.editorconfig")));
        return compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Provider(set)));
    }

    private sealed class Provider(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            Options(tree).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);

        private AnalyzerConfigOptionsResult Options(SyntaxTree tree) => set.GetOptionsForSourcePath("/" + tree.FilePath);
    }
}
