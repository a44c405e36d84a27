using Lamina.Compiler;
using Lamina.Compiler.Sources;
using Lamina.Generators.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Signal;

/// <summary>The zoo's networks, read from their source files as the compiler reads them inside csc.</summary>
internal sealed class ZooSources
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using Lamina;
        global using static Lamina.PaddingMode;
        global using static Lamina.Sizes;
        """;

    private static readonly CSharpParseOptions options = new(LanguageVersion.Latest);

    private readonly CSharpCompilation compilation;

    public ZooSources(string folder)
    {
        var files = new[] { "Reports", "Architectures" }.SelectMany(part => Directory.GetFiles(Path.Combine(folder, part), "*.cs"));
        compilation = CSharpCompilation.Create(
            "Zoo", files.Select(File.ReadAllText).Append(Usings).Select(text => CSharpSyntaxTree.ParseText(text, options)), References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        Networks = compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Select(symbol => Declaration.Find(symbol, "Network", default)).OfType<Declaration>()
            .ToDictionary(found => found.Symbol.Name, found => SourceReader.ReadNetwork(found, compilation, default, default), StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, NetworkSource> Networks { get; }

    /// <summary>The network with an input of another size.</summary>
    public static NetworkSource Resized(NetworkSource source, params long[] extents) => source with
    {
        Attributes = source.Attributes.Select(attribute => attribute.Name != "Input" ? attribute : attribute with
        {
            Arguments = attribute.Arguments.Select(argument => argument.Name != "shape" ? argument : argument with
            {
                Value = new WrittenValue.Several(extents.Select(extent => (WrittenValue)new WrittenValue.Whole(extent)).ToEquatableArray()),
            }).ToEquatableArray(),
        }).ToEquatableArray(),
    };

    /// <summary>The zoo's assembly with this class's emitted part in the place of the one its own sources would get.</summary>
    public System.Reflection.Assembly Compile(string emitted)
    {
        using var image = new MemoryStream();
        var result = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(emitted, options)).Emit(image);
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Take(5)));
        return System.Reflection.Assembly.Load(image.ToArray());
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
}
