using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Generators.Tests.Harness;

/// <summary>An <c>.editorconfig</c> or <c>.globalconfig</c> for a project, as csc applies it.</summary>
internal static class Config
{
    public static Compilation WithConfig(this Compilation compilation, string text) =>
        compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Provider(Parse(text))));

    /// <summary>The options that an analyzer can ask for.</summary>
    public static AnalyzerConfigOptionsProvider Options(string text) => new AnalyzerProvider(Parse(text));

    private static AnalyzerConfigSet Parse(string text) =>
        AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(SourceText.From(text), "/.editorconfig")));

    private sealed class Provider(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            Options(tree).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);

        private AnalyzerConfigOptionsResult Options(SyntaxTree tree) => set.GetOptionsForSourcePath("/" + tree.FilePath);
    }

    private sealed class AnalyzerProvider(AnalyzerConfigSet set) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Found(set.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Found(set.GetOptionsForSourcePath("/" + tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Found(ImmutableDictionary<string, string> options) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => options.TryGetValue(key, out value);
    }
}
