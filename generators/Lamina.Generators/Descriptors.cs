using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Lamina.Compiler.Findings;
using Microsoft.CodeAnalysis;

namespace Lamina.Generators;

/// <summary>The compiler's rules as Roslyn knows them.</summary>
internal static class Descriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> byId =
        RuleCatalog.All.ToDictionary(rule => rule.Id, Describe, StringComparer.Ordinal);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = RuleCatalog.All.Select(rule => byId[rule.Id]).ToImmutableArray();

    public static DiagnosticDescriptor Of(string rule) => byId[rule];

    /// <summary>What is said of a failure inside Lamina.</summary>
    public static string Describe(string type, Exception failure) =>
        $"Lamina failed while it compiled '{type}' ({failure.GetType().Name}: {OneLine(failure.Message)}). This is a fault in Lamina, not in your code; " +
        "please report it with the network's attributes";

    private static DiagnosticDescriptor Describe(Rule rule) => new(
        rule.Id,
        rule.Title,
        messageFormat: "{0}",
        rule.Category,
        SeverityOf(rule),
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpLink);

    private static DiagnosticSeverity SeverityOf(Rule rule) => rule.Severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static string OneLine(string text) => string.Join(" ", text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
