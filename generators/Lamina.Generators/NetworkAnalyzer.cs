using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Generators.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Generators;

/// <summary>Compiles each <c>[Network]</c>, <c>[Recipe]</c>, <c>[Shape]</c> and <c>[Block]</c> and reports what the compiler found, on the exact argument, as the user types.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    private readonly Compilers compilers;

    public NetworkAnalyzer() : this(Compilers.Lamina)
    {
    }

    internal NetworkAnalyzer(Compilers compilers) => this.compilers = compilers;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private void Analyze(SymbolAnalysisContext context)
    {
        var symbol = (INamedTypeSymbol)context.Symbol;
        try
        {
            Analyze(context, symbol);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(RuleIds.Internal), symbol.Locations[0], Descriptors.Describe(symbol.Name, failure)));
        }
    }

    private void Analyze(SymbolAnalysisContext context, INamedTypeSymbol symbol)
    {
        var (compilation, cancel) = (context.Compilation, context.CancellationToken);
        if (Declaration.Find(symbol, LaminaNames.Network, cancel) is { } network)
        {
            Report(context, network, compilers.Check(SourceReader.ReadNetwork(network, compilation, takenNames: default, cancel), OptionsAt(context, network)));
        }

        if (Declaration.Find(symbol, LaminaNames.Shape, cancel) is { } shape)
        {
            Report(context, shape, compilers.CompileShape(SourceReader.ReadShape(shape, compilation, cancel)).Findings);
        }

        if (Declaration.Find(symbol, LaminaNames.Recipe, cancel) is { } recipe)
        {
            Report(context, recipe, compilers.CheckRecipe(SourceReader.ReadRecipe(recipe, compilation, takenNames: default, cancel), OptionsAt(context, recipe)));
        }

        if (Declaration.Find(symbol, LaminaNames.Block, cancel) is { } block && SourceReader.ReadBlock(block) is { } source)
        {
            Report(context, block, compilers.CheckBlock(source));
        }
    }

    /// <summary>The thresholds where the declaration stands.</summary>
    private static RuleOptions OptionsAt(SymbolAnalysisContext context, Declaration declaration)
    {
        var config = context.Options.AnalyzerConfigOptionsProvider.GetOptions(declaration.Syntax.SyntaxTree);
        return RuleOptions.Read(key => config.TryGetValue(key, out var text) ? text : null);
    }

    private static void Report(SymbolAnalysisContext context, Declaration declaration, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var location = Locator.Locate(declaration, finding.Address, context.Compilation, context.CancellationToken);
            var places = RepairProperties.Edits(finding.Repairs).Select(edit => Locator.Locate(declaration, edit.Place, context.Compilation, context.CancellationToken));
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(finding.Rule), location, places, RepairProperties.Write(finding.Repairs), finding.Message));
        }
    }
}
