using System.Collections.Immutable;
using System.Linq;
using Lamina.Generators.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Generators;

/// <summary>
/// The parameters of a <c>[Block]</c> are read by its attributes, through <c>nameof</c>, which C# does not count as a use: its warnings that they
/// are unread are silenced there, and nowhere else.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockParameterSuppressor : DiagnosticSuppressor
{
    private const string Justification = "A block's parameters are read by its layers' attributes.";

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        new[] { "CS9113", "IDE0060" }.Select(id => new SuppressionDescriptor("LAMS" + id, id, Justification)).ToImmutableArray();

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            var node = diagnostic.Location.SourceTree?.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
            var parameter = node?.AncestorsAndSelf().OfType<ParameterSyntax>().FirstOrDefault();
            if (parameter?.Parent?.Parent is not TypeDeclarationSyntax declaration) continue;

            var type = context.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, context.CancellationToken);
            if (type is null || !type.GetAttributes().Any(data => LaminaNames.IsWord(data.AttributeClass, LaminaNames.Block))) continue;

            context.ReportSuppression(Suppression.Create(SupportedSuppressions.First(each => each.SuppressedDiagnosticId == diagnostic.Id), diagnostic));
        }
    }
}
