using System;
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
    private const string Separator = ": ";

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
        var edits = diagnostics.SelectMany(diagnostic => Wanted(context, diagnostic)).SelectMany(repair => repair.Edits);
        return await Apply(document, edits, context.CancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// What is to be done about one of many. <c>dotnet format</c>, which goes through the rules one by one, takes the key from the first finding of any rule
    /// of the analyzer, or from none: then the best repair is meant.
    /// </summary>
    private static IEnumerable<PlacedRepair> Wanted(FixAllContext context, Diagnostic diagnostic)
    {
        var (repairs, key) = (RepairProperties.Read(diagnostic), context.CodeActionEquivalenceKey);
        return key is not null && context.DiagnosticIds.Any(id => key.StartsWith(id + Separator, StringComparison.Ordinal))
            ? repairs.Where(repair => KeyOf(diagnostic, repair) == key)
            : repairs.Take(1);
    }

    private static string KeyOf(Diagnostic diagnostic, PlacedRepair repair) => diagnostic.Id + Separator + repair.Way;

    private static async Task<Document> Apply(Document document, IEnumerable<PlacedEdit> edits, CancellationToken cancel)
    {
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancel).ConfigureAwait(false);
        return model is null ? document : document.WithText(AttributeEditor.Apply(text, model, [.. edits]));
    }
}
