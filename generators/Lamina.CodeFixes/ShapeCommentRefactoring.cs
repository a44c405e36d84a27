using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Lamina.Compiler;
using Lamina.Generators.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.CodeFixes;

/// <summary>On a network: writes the shape after each line of layers as a comment, or brings those that are there up to date.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ShapeCommentRefactoring)), Shared]
public sealed class ShapeCommentRefactoring : CodeRefactoringProvider
{
    private const string Title = "Write shapes as comments";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var type = root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (type is null || context.Span.Start > type.Identifier.Span.End) return;
        if (await FindNetwork(context.Document, type, context.CancellationToken).ConfigureAwait(false) is null) return;
        context.RegisterRefactoring(CodeAction.Create(Title, cancel => Write(context.Document, type, cancel), Title));
    }

    private static async Task<Document> Write(Document document, TypeDeclarationSyntax type, CancellationToken cancel)
    {
        var text = await document.GetTextAsync(cancel).ConfigureAwait(false);
        var compilation = await document.Project.GetCompilationAsync(cancel).ConfigureAwait(false);
        if (compilation is null || await FindNetwork(document, type, cancel).ConfigureAwait(false) is not { } network) return document;

        var shapes = NetworkCompiler.Shapes(SourceReader.ReadNetwork(network, compilation, takenNames: default, cancel));
        var layers = shapes.Select(layer => ((AttributeSyntax)network.Attributes[layer.Attribute].ApplicationSyntaxReference!.GetSyntax(cancel), layer.Shape));
        return document.WithText(ShapeComments.Write(text, network.Syntax, layers));
    }

    /// <summary>The network that a declaration carries the layers of, or null.</summary>
    private static async Task<Declaration?> FindNetwork(Document document, TypeDeclarationSyntax type, CancellationToken cancel)
    {
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        return model?.GetDeclaredSymbol(type, cancel) is INamedTypeSymbol symbol && Declaration.Find(symbol, LaminaNames.Network, cancel) is { } network && network.Syntax == type ? network : null;
    }
}
