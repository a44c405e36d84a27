using System.Reflection;
using System.Text;
using Lamina.Compiler.Sources;
using Lamina.Generators;
using Lamina.Generators.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Benchmarks.Compiler;

/// <summary>Projects as csc sees them, and the generator over them.</summary>
internal static class Projects
{
    private const string Usings = """
        global using System;
        global using Lamina;
        global using static Lamina.PaddingMode;
        global using static Lamina.Sizes;
        """;

    private static readonly CSharpParseOptions options = new(LanguageVersion.CSharp12);

    // Binding the references is the slow part, and the same for all projects.
    private static readonly CSharpCompilation empty = CSharpCompilation.Create(
        "Project",
        [Parse(Usings, "GlobalUsings.cs")],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A file that has nothing to do with networks.</summary>
    public const string Unrelated = "public static class Unrelated { public static int Answer() => 42; }";

    /// <summary>A network as people write them, and a method of the user's own in the same class.</summary>
    public const string LeNet = """
        public enum Digit { Zero, One, Two, Three, Four, Five, Six, Seven, Eight, Nine }

        [Network, Input<MnistImage>, Classes<Digit>]
        [Rescale(1 / 255.0)]
        [Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2)]
        [Conv2D(16, 5), ReLU, MaxPool2D(2)]
        [Flatten, Dense(120), ReLU, Dense(84), ReLU, Dense(10)]
        [CrossEntropy, Adam(1e-3), Train(Epochs = 10, BatchSize = 64)]
        public partial class LeNet { public int Answer() => 42; }
        """;

    /// <summary>The 40 networks of <c>samples/02-Zoo</c>.</summary>
    public static CSharpCompilation Zoo { get; } = Of([.. ZooFiles().Select(File.ReadAllText), Unrelated]);

    public static CSharpCompilation Of(params string[] files) => empty.AddSyntaxTrees(files.Select((text, index) => Parse(text, $"File{index}.cs")));

    /// <summary>A project with this many networks, no two of them equal.</summary>
    public static CSharpCompilation Networks(int count)
    {
        var text = new StringBuilder();
        for (var index = 0; index < count; index++)
        {
            text.AppendLine($"""
                [Network, Input<MnistImage>, Classes(10)]
                [Rescale(1 / 255.0), Conv2D({8 + index % 50}, 5, Padding = 2), ReLU, MaxPool2D(2), Conv2D({16 + index / 50}, 5), ReLU, MaxPool2D(2), Flatten, Dense(120), ReLU, Dense(84), ReLU, Dense(10)]
                [CrossEntropy, Adam(1e-3), Train(Epochs = 10, BatchSize = 64)]
                public partial class Network{index};
                """);
        }

        return Of(text.ToString(), Unrelated);
    }

    public static Edit Edit(CSharpCompilation project, string old, string replacement)
    {
        var tree = project.SyntaxTrees.First(tree => tree.GetText().ToString().Contains(old, StringComparison.Ordinal));
        var text = tree.GetText().ToString();
        return new(tree, tree.WithChangedText(SourceText.From(text.Replace(old, replacement, StringComparison.Ordinal))));
    }

    /// <param name="isTracked">Roslyn keeps what each step did, which costs memory for each network.</param>
    public static GeneratorDriver Driver(bool isTracked = false) => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        parseOptions: options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, isTracked));

    /// <summary>What the generator reads of a project's networks.</summary>
    public static IReadOnlyList<(string Name, NetworkSource Source)> Sources(CSharpCompilation project) =>
    [
        .. Symbols(project).Select(found => (found.Symbol.Name, SourceReader.ReadNetwork(found, project, default, default))),
    ];

    public static IReadOnlyList<Declaration> Symbols(CSharpCompilation project) =>
    [
        .. project.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Select(symbol => Declaration.Find(symbol, "Network", default)).OfType<Declaration>().OrderBy(found => found.Symbol.Name, StringComparer.Ordinal),
    ];

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text), options, path);

    private static IEnumerable<string> ZooFiles()
    {
        var zoo = typeof(Projects).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "Zoo").Value!;
        return new[] { "Architectures", "Reports" }.SelectMany(folder => Directory.GetFiles(Path.Combine(zoo, folder), "*.cs")).Order(StringComparer.Ordinal);
    }
}

/// <summary>A file and what it becomes.</summary>
internal sealed record Edit(SyntaxTree Old, SyntaxTree New);
