using System;
using System.Linq;
using System.Text;
using System.Threading;
using Lamina.Compiler.Sources;
using Lamina.Generators.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Generators;

/// <summary>
/// Writes the other half of each <c>[Network]</c> and <c>[Recipe]</c> class and each <c>[Shape]</c> struct. It reports nothing: <see cref="NetworkAnalyzer"/> does,
/// because IDEs run analyzers on every keystroke and generators seldom.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    private readonly Compilers compilers;

    public NetworkGenerator() : this(Compilers.Lamina)
    {
    }

    internal NetworkGenerator(Compilers compilers) => this.compilers = compilers;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var networks = Sources(context, LaminaNames.NetworkMetadataName, ReadNetwork).WithTrackingName(Steps.NetworkSource);
        var shapes = Sources(context, LaminaNames.ShapeMetadataName, ReadShape).WithTrackingName(Steps.ShapeSource);

        var recipes = Sources(context, LaminaNames.RecipeMetadataName, ReadRecipe).WithTrackingName(Steps.RecipeSource);

        var compile = compilers;
        Write(context, networks.Select((source, _) => EmittedFile.From(source, source.Type, compile.Compile)).WithTrackingName(Steps.NetworkFile));
        Write(context, recipes.Select((source, _) => EmittedFile.From(source, source.Type, compile.CompileRecipe)).WithTrackingName(Steps.RecipeFile));
        Write(context, shapes.Select((source, _) => EmittedFile.From(source, source.Type, compile.CompileShape)).WithTrackingName(Steps.ShapeFile));
    }

    private static IncrementalValuesProvider<TSource> Sources<TSource>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, TSource?> read)
        where TSource : class =>
        context.SyntaxProvider.ForAttributeWithMetadataName(attribute, static (node, _) => node is TypeDeclarationSyntax, (syntax, cancel) => Guarded(read, syntax, cancel))
            .Where(static source => source is not null)
            .Select(static (source, _) => source!);

    /// <summary>The analyzer reads the same symbols, so what fails here is reported there.</summary>
    private static TSource? Guarded<TSource>(
        Func<GeneratorAttributeSyntaxContext, CancellationToken, TSource?> read, GeneratorAttributeSyntaxContext context, CancellationToken cancel)
        where TSource : class
    {
        try
        {
            return read(context, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return null;
        }
    }

    private NetworkSource? ReadNetwork(GeneratorAttributeSyntaxContext context, CancellationToken cancel)
    {
        if (Find(context, LaminaNames.Network, cancel) is not { } declaration) return null;
        var taken = TakenNames.Find(declaration.Symbol, context.SemanticModel, context.TargetNode.SpanStart, cancel);
        var source = SourceReader.ReadNetwork(declaration, context.SemanticModel.Compilation, taken, cancel);
        compilers.Begin(source);
        return source;
    }

    private static RecipeSource? ReadRecipe(GeneratorAttributeSyntaxContext context, CancellationToken cancel) =>
        Find(context, LaminaNames.Recipe, cancel) is not { } declaration
            ? null
            : SourceReader.ReadRecipe(
                declaration,
                context.SemanticModel.Compilation,
                TakenNames.Find(declaration.Symbol, context.SemanticModel, context.TargetNode.SpanStart, cancel),
                cancel);

    private static ShapeSource? ReadShape(GeneratorAttributeSyntaxContext context, CancellationToken cancel) =>
        Find(context, LaminaNames.Shape, cancel) is { } declaration ? SourceReader.ReadShape(declaration, context.SemanticModel.Compilation, cancel) : null;

    /// <summary>
    /// The declaration at hand, unless another part carries the attribute as well: then that one stands for the type. What is two things at once, as C# may
    /// see it while it is typed, is written as the first of them; so is the first of two types of one name.
    /// </summary>
    private static Declaration? Find(GeneratorAttributeSyntaxContext context, string word, CancellationToken cancel)
    {
        var symbol = (INamedTypeSymbol)context.TargetSymbol;
        var written = LaminaNames.Written.FirstOrDefault(each => Declaration.Find(symbol, each, cancel) is not null);
        return written == word && IsFirst(symbol) && Declaration.Find(symbol, word, cancel) is { } declaration && declaration.Syntax == context.TargetNode ? declaration : null;
    }

    /// <summary>A class and a struct of one name are two types to Roslyn, but would share a file.</summary>
    private static bool IsFirst(INamedTypeSymbol symbol)
    {
        var around = (INamespaceOrTypeSymbol)symbol.ContainingSymbol;
        var first = around.GetTypeMembers(symbol.Name, symbol.Arity).First(each => each.MetadataName == symbol.MetadataName);
        return SymbolEqualityComparer.Default.Equals(first, symbol) && (symbol.ContainingType is null || IsFirst(symbol.ContainingType));
    }

    private static void Write(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EmittedFile> files) =>
        context.RegisterSourceOutput(files, static (output, file) =>
        {
            // Nothing can be added to a type that is not partial.
            if (file.Code.Length > 0) output.AddSource(file.HintName, SourceText.From(file.Code, Encoding.UTF8));
        });
}
