using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Lamina.Compiler;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Reporting;
using Lamina.Generators.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Generators;

/// <summary>Gathers what the report shows: the project's networks, and what the analyzer, with the project's configuration, says of them.</summary>
internal static class ProjectReport
{
    /// <returns>The page, or null for a project without networks.</returns>
    public static string? Write(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancel)
    {
        var networks = compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type, cancel).OfType<INamedTypeSymbol>()
            .Select(symbol => Declaration.Find(symbol, LaminaNames.Network, cancel)).OfType<Declaration>()
            .OrderBy(network => network.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(network => network.Syntax.SpanStart).ToList();
        if (networks.Count == 0) return null;

        var findings = Findings(compilation, options, cancel).ToLookup<Diagnostic, Declaration?>(diagnostic => networks.FirstOrDefault(network => Contains(network, diagnostic.Location)));
        var reported = networks.Select(network => new ReportedNetwork(
            SourceReader.ReadNetwork(network, compilation, takenNames: default, cancel),
            Place(network.Syntax.Identifier.GetLocation()),
            findings[network].Select(diagnostic => Reported(diagnostic, Place(diagnostic.Location))).ToEquatableArray())).ToList();
        var others = findings[null].Select(diagnostic => Reported(diagnostic, $"{TypeAround(diagnostic.Location)}, {Place(diagnostic.Location)}")).ToList();
        return NetworkCompiler.Report(compilation.AssemblyName ?? "", reported, others);
    }

    /// <summary>As the build says them: suppressed ones are left out, and severities and thresholds are the project's.</summary>
    private static IEnumerable<Diagnostic> Findings(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancel)
    {
        var analysis = new CompilationWithAnalyzers(
            compilation,
            ImmutableArray.Create<DiagnosticAnalyzer>(new NetworkAnalyzer()),
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty, options), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        return analysis.GetAnalyzerDiagnosticsAsync(cancel).GetAwaiter().GetResult()
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan);
    }

    private static ReportedFinding Reported(Diagnostic diagnostic, string place) => new(
        diagnostic.Id,
        diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => Severity.Error,
            DiagnosticSeverity.Warning => Severity.Warning,
            _ => Severity.Info,
        },
        place,
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    private static bool Contains(Declaration network, Location location) =>
        network.Parts.Any(part => part.SyntaxTree == location.SourceTree && part.FullSpan.Contains(location.SourceSpan));

    private static string TypeAround(Location location) =>
        location.SourceTree?.GetRoot().FindNode(location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "";

    private static string Place(Location location)
    {
        var start = location.GetLineSpan();
        return $"{Path.GetFileName(start.Path)}:{start.StartLinePosition.Line + 1}";
    }
}
