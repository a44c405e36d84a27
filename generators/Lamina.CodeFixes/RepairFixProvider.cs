using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Lamina.Compiler.Findings;
using Lamina.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lamina.CodeFixes;

/// <summary>Offers the repairs that a finding carries. It knows no rule: which repairs there are is the rule's to say, how C# is edited <see cref="AttributeEditor"/>'s.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RepairFixProvider)), Shared]
public sealed class RepairFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = RuleCatalog.All.Select(rule => rule.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAll);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var repair in RepairProperties.Read(diagnostic))
            {
                var action = CodeAction.Create(repair.Title, cancel => Apply(context.Document, repair.Edits, cancel), KeyOf(diagnostic, repair));
                context.RegisterCodeFix(action, diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>All edits of a document at once: those of several findings may meet in one list of attributes.</summary>
    private static async Task<Document?> FixAll(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits =
            from diagnostic in diagnostics
            from repair in RepairProperties.Read(diagnostic)
            where KeyOf(diagnostic, repair) == context.CodeActionEquivalenceKey
            from edit in repair.Edits
            select edit;
        return await Apply(document, edits, context.CancellationToken).ConfigureAwait(false);
    }

    private static string KeyOf(Diagnostic diagnostic, PlacedRepair repair) => diagnostic.Id + ": " + repair.Way;

    private static async Task<Document> Apply(Document document, IEnumerable<PlacedEdit> edits, CancellationToken cancel)
    {
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancel).ConfigureAwait(false);
        return model is null ? document : document.WithText(AttributeEditor.Apply(text, model, [.. edits]));
    }
}
