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
        var types = compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type, cancel).OfType<INamedTypeSymbol>().ToList();
        var networks = types.Select(symbol => Declaration.Find(symbol, LaminaNames.Network, cancel)).OfType<Declaration>()
            .OrderBy(network => network.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(network => network.Syntax.SpanStart).ToList();
        if (networks.Count == 0) return null;

        var recipes = types.Select(symbol => Declaration.Find(symbol, LaminaNames.Recipe, cancel)).OfType<Declaration>().ToList();
        var findings = Findings(compilation, options, cancel).ToLookup(diagnostic => NetworkOf(diagnostic.Location, networks, recipes));
        var reported = networks.Select(network => new ReportedNetwork(
            SourceReader.ReadNetwork(network, compilation, takenNames: default, cancel),
            Place(network.Syntax.Identifier.GetLocation()),
            findings[network].Select(diagnostic => Reported(diagnostic, network)).ToEquatableArray())).ToList();
        var others = findings[null].Select(diagnostic => Reported(diagnostic, null)).ToList();
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

    /// <summary>The network that a place is of, or of whose recipe.</summary>
    private static Declaration? NetworkOf(Location location, IReadOnlyList<Declaration> networks, IReadOnlyList<Declaration> recipes)
    {
        if (networks.FirstOrDefault(network => Contains(network, location)) is { } here) return here;
        return recipes.FirstOrDefault(recipe => Contains(recipe, location)) is { } recipe && SourceReader.Target(recipe) is { } target
            ? networks.FirstOrDefault(network => SymbolEqualityComparer.Default.Equals(network.Symbol, target))
            : null;
    }

    private static ReportedFinding Reported(Diagnostic diagnostic, Declaration? network) => new(
        diagnostic.Id,
        diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => Severity.Error,
            DiagnosticSeverity.Warning => Severity.Warning,
            _ => Severity.Info,
        },
        network is not null && Contains(network, diagnostic.Location) ? Place(diagnostic.Location) : $"{TypeAround(diagnostic.Location)}, {Place(diagnostic.Location)}",
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    private static bool Contains(Declaration declaration, Location location) =>
        declaration.Parts.Any(part => part.SyntaxTree == location.SourceTree && part.FullSpan.Contains(location.SourceSpan));

    private static string TypeAround(Location location) =>
        location.SourceTree?.GetRoot().FindNode(location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "";

    private static string Place(Location location)
    {
        var start = location.GetLineSpan();
        return $"{Path.GetFileName(start.Path)}:{start.StartLinePosition.Line + 1}";
    }
}
