using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Benchmarks.Compiler;

/// <summary>The generator over a project of many networks: from nothing, and after an edit.</summary>
public class ProjectRuns
{
    private const string Class = "public partial class LeNet { public int Answer() => 42; }";

    private CSharpCompilation project = null!;
    private GeneratorDriver ran = null!;
    private CSharpCompilation body = null!;
    private CSharpCompilation layer = null!;
    private CSharpCompilation unrelated = null!;

    [Params(1, 250, 1000)]
    public int Networks { get; set; }

    [GlobalSetup]
    public void Run()
    {
        project = Projects.Networks(Networks - 1).AddSyntaxTrees(Projects.Of(Projects.LeNet).SyntaxTrees.Skip(1));
        ran = Projects.Driver().RunGenerators(project);
        body = Projects.Edited(project, Class, Class.Replace("42", "43", StringComparison.Ordinal));
        layer = Projects.Edited(project, "[Flatten, Dense(120)", "[Flatten, Dense(121)");
        unrelated = Projects.Edited(project, Projects.Unrelated, Projects.Unrelated.Replace("42", "43", StringComparison.Ordinal));
    }

    [Benchmark(Description = "from nothing")]
    public object All() => Projects.Driver().RunGenerators(project);

    [Benchmark(Description = "edit of a method's body in a network's class")]
    public object Body() => ran.RunGenerators(body);

    [Benchmark(Description = "edit of one layer")]
    public object Layer() => ran.RunGenerators(layer);

    [Benchmark(Description = "edit of an unrelated file")]
    public object Elsewhere() => ran.RunGenerators(unrelated);
}
