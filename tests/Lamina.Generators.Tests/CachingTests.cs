using Lamina.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Lamina.Generators.Tests;

/// <summary>
/// The caching matrix: what an edit makes run again. Two networks share a shape type.
/// </summary>
public class CachingTests
{
    private const string First = """
        [Network, Input<Picture>]
        [Flatten, Dense(6), ReLU]
        public partial class First
        {
            public int Answer() => 42;
        }
        """;

    private const string Second = "[Network, Input<Picture>]\n[Flatten, Dense(3), Tanh]\npublic partial class Second;\n";
    private const string Shape = "[Shape(1, 2, 3)]\npublic readonly partial struct Picture;\n";
    private const string Other = "public class Other { int x; }\n";

    /// <summary>
    /// Edit; then what became of source and file of First, Second and Picture: C cached, U run again with an equal result, M modified.
    /// </summary>
    public static TheoryData<string, string, string> Matrix => new()
    {
        { "nothing", "", "CC CC CC" },
        { "comment above", "[Network, Input<Picture>]\n[Flatten, Dense(6) => // A word.\n[Network, Input<Picture>]\n[Flatten, Dense(6)", "CC CC CC" },
        { "comment and spaces among the layers", "Dense(6), => Dense( 6 )  /* six */ ,", "CC CC CC" },
        { "using line", "[Network, Input<Picture>]\n[Flatten, Dense(6) => using Tensor = System.Int32;\n[Network, Input<Picture>]\n[Flatten, Dense(6)", "CC CC CC" },
        { "method body", "42 => 43", "CC CC CC" },
        { "unrelated file", "int x; => int y;", "CC CC CC" },
        { "unrelated attribute", "public partial class First => [Serializable] public partial class First", "CC CC CC" },
        { "member", "public int Answer() => public int Reply()", "MU CC CC" },
        { "layer value", "Dense(6) => Dense(7)", "MM CC CC" },
        { "layer order", "Dense(6), ReLU => ReLU, Dense(6)", "MM CC CC" },
        { "layer added", "ReLU] => ReLU, Dense(2)]", "MM CC CC" },
        { "other network", "Dense(3) => Dense(4)", "CC MM CC" },
        { "shape", "Shape(1, 2, 3) => Shape(1, 2, 4)", "MM MM MM" },
        { "name taken by a type", "class Other => class Tensor", "MM MM CC" },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public void An_edit_makes_only_this_run_again(string edit, string change, string expected)
    {
        var run = GeneratorRun.Of(First, Second, Shape, Other).Edit(compilation => Apply(compilation, change));

        var networks = run.Outputs(Steps.NetworkSource).Zip(run.Outputs(Steps.NetworkFile));
        var shapes = run.Outputs(Steps.ShapeSource).Zip(run.Outputs(Steps.ShapeFile));
        var reasons = string.Join(" ", networks.Concat(shapes).Select(each => $"{each.First.Reason.ToString()[0]}{each.Second.Reason.ToString()[0]}"));
        Assert.True(expected == reasons, $"{edit}: expected {expected}, found {reasons}");

        // A file is written again only if its text is another one.
        Assert.Equal(expected.Split(' ').Count(each => each[1] == 'M'), run.OutputReasons.Count(reason => reason != Cached));
    }

    [Fact]
    public void An_unrelated_file_that_is_added_changes_nothing()
    {
        var run = GeneratorRun.Of(First, Second, Shape)
            .Edit(compilation => compilation.AddSyntaxTrees(Sources.Parse("[Serializable] public class More;", "File9.cs")));

        Assert.All(run.Outputs(Steps.NetworkSource).Concat(run.Outputs(Steps.ShapeSource)), output => Assert.Equal(Cached, output.Reason));
        Assert.All(run.OutputReasons, reason => Assert.Equal(Cached, reason));
    }

    [Fact]
    public void An_unrelated_edit_leaves_every_network_of_the_zoo_cached()
    {
        var zoo = Samples.Networks("02-Zoo");
        var run = GeneratorRun.Of([.. zoo, Other]).Edit(compilation => compilation.Replace($"File{zoo.Count}.cs", Other.Replace("int x;", "int y;", StringComparison.Ordinal)));

        var outputs = new[] { Steps.NetworkSource, Steps.NetworkFile, Steps.ShapeSource, Steps.ShapeFile }.SelectMany(run.Outputs).ToList();
        var networks = string.Concat(zoo).Split("[Network").Length - 1;
        Assert.Equal(2 * networks, outputs.Count);
        Assert.All(outputs, output => Assert.Equal(Cached, output.Reason));
        Assert.All(run.OutputReasons, reason => Assert.Equal(Cached, reason));
    }

    [Fact]
    public void Two_generators_write_the_same_bytes() => Assert.Equal(
        GeneratorRun.Of(First, Second, Shape, Other).Files.OrderBy(file => file.Key, StringComparer.Ordinal),
        GeneratorRun.Of(Other, Shape, Second, First).Files.OrderBy(file => file.Key, StringComparer.Ordinal));

    private static CSharpCompilation Apply(CSharpCompilation compilation, string change)
    {
        if (change.Length == 0) return compilation;
        var (old, replacement) = change.Split(" => ") is [var a, var b] ? (a, b) : throw new ArgumentException(change);
        var tree = compilation.SyntaxTrees.Single(tree => tree.GetText().ToString().Contains(old, StringComparison.Ordinal));
        return compilation.Replace(tree.FilePath, tree.GetText().ToString().Replace(old, replacement, StringComparison.Ordinal));
    }
}
