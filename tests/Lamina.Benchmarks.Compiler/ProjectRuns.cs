using BenchmarkDotNet.Attributes;
using Lamina.Generators.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Benchmarks.Compiler;

/// <summary>The generator over a project of many networks: from nothing, and after an edit.</summary>
public class ProjectRuns
{
    private const string Class = "public partial class LeNet { public int Answer() => 42; }";

    // Once for each size, though BenchmarkDotNet asks before each case.
    private static readonly Dictionary<int, Edits> projects = [];

    private Edits edits = null!;

    [Params(1, 250, 1000)]
    public int Networks { get; set; }

    [GlobalSetup]
    public void Run()
    {
        if (!projects.TryGetValue(Networks, out var found)) projects[Networks] = found = Edits.Of(Networks);
        edits = found;
    }

    [Benchmark(Description = "from nothing")]
    public object All() => Projects.Driver().RunGenerators(edits.Project.Clone());

    [Benchmark(Description = "edit of a method's body in a network's class")]
    public object Body() => edits.After(edits.Body);

    [Benchmark(Description = "edit of one layer")]
    public object Layer() => edits.After(edits.Layer);

    [Benchmark(Description = "edit of an unrelated file")]
    public object Elsewhere() => edits.After(edits.Unrelated);

    [Benchmark(Description = "edit of an unrelated file, Roslyn's part")]
    public object Roslyn() => edits.Finder.RunGenerators(edits.Project.ReplaceSyntaxTree(edits.Unrelated.Old, edits.Unrelated.New));

    /// <summary>A project through which the generator has run, and the files that take the place of others.</summary>
    private sealed record Edits(CSharpCompilation Project, GeneratorDriver Ran, GeneratorDriver Finder, Edit Body, Edit Layer, Edit Unrelated)
    {
        public static Edits Of(int networks)
        {
            var project = Projects.Networks(networks - 1).AddSyntaxTrees(Projects.Of(Projects.LeNet).SyntaxTrees.Skip(1));
            return new(
                project,
                Projects.Driver().RunGenerators(project),
                CSharpGeneratorDriver.Create(new NetworkFinder()).RunGenerators(project),
                Projects.Edit(project, Class, Class.Replace("42", "43", StringComparison.Ordinal)),
                Projects.Edit(project, "[Flatten, Dense(120)", "[Flatten, Dense(121)"),
                Projects.Edit(project, Projects.Unrelated, Projects.Unrelated.Replace("42", "43", StringComparison.Ordinal)));
        }

        /// <summary>A project that nobody has bound yet, as after each keystroke.</summary>
        public GeneratorDriver After(Edit edit) => Ran.RunGenerators(Project.ReplaceSyntaxTree(edit.Old, edit.New));
    }
}

/// <summary>Finds the networks as Roslyn does for every generator that asks for an attribute, which binds the attributes of each of them, and makes nothing of them.</summary>
internal sealed class NetworkFinder : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.SyntaxProvider.ForAttributeWithMetadataName(LaminaNames.NetworkMetadataName, static (_, _) => true, static (found, _) => found.TargetSymbol.Name),
        static (_, _) => { });
}
