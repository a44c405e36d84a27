using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Generators.Tests.Harness;

/// <summary>Compilations as a user's project makes them: the references, and the usings of <c>Lamina.props</c>.</summary>
internal static class Sources
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private const string Props = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using Lamina;
        global using static Lamina.PaddingMode;
        global using static Lamina.Sizes;
        """;

    // TorchSharp itself, or the assembly that stands for it on this machine.
    private static readonly string torchSharp = typeof(TorchSharp.torch).Assembly.GetName().Name!;

    // All projects grow out of this one, because binding the references is the slow part.
    private static readonly CSharpCompilation empty = CSharpCompilation.Create(
        "Project",
        [Parse(Props, "GlobalUsings.cs")],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => IsReferenced(Path.GetFileNameWithoutExtension(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A project of these files: <c>File0.cs</c>, <c>File1.cs</c>, ….</summary>
    public static CSharpCompilation Compile(params string[] files) =>
        empty.AddSyntaxTrees(files.Select((text, index) => Parse(text, $"File{index}.cs")));

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text), ParseOptions, path);

    public static CSharpCompilation Replace(this CSharpCompilation compilation, string path, string text)
    {
        var old = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        return compilation.ReplaceSyntaxTree(old, old.WithChangedText(SourceText.From(text)));
    }

    public static IEnumerable<Diagnostic> Errors(this Compilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static bool IsReferenced(string assembly) =>
        assembly is "Lamina" or "Lamina.Abstractions" or "netstandard" or "Microsoft.CSharp" || assembly == torchSharp || assembly.StartsWith("System", StringComparison.Ordinal);
}
