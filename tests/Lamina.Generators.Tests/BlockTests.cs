using Lamina.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Generators.Tests;

/// <summary>Blocks, from source and from a referenced assembly: flattened into the network, with every finding where the user can act.</summary>
public class BlockTests
{
    private const string Stage = """
        [Block]
        [Branch, Conv2D(nameof(channels), 3, Stride = nameof(stride), Padding = Same, Bias = false), BatchNorm, ReLU, Conv2D(nameof(channels), 3, Padding = Same, Bias = false), BatchNorm]
        [Branch, Conv2D(nameof(channels), 1, Stride = nameof(stride), Bias = false), BatchNorm]
        [Add, ReLU]
        public partial class Stage(int channels, int stride = 2);
        """;

    private const string Residual = """
        [Network, Input(3, 16, 16), Conv2D(8, 3, Padding = Same), Use<Stage>(8, 1), Use<Stage>(16, Name = "down"), GlobalAvgPool2D, Dense(2)]
        public partial class Residual;
        """;

    [Fact]
    public async Task A_used_block_is_written_out_under_the_name_of_the_use()
    {
        await Findings.Expect(Stage, Residual);
        var run = GeneratorRun.Of(Stage, Residual);
        Assert.Empty(run.Output.Errors());
        foreach (var key in new[] { "conv1.weight", "stage1.conv1.weight", "stage1.bn3.num_batches_tracked", "down.bn3.bias", "dense1.weight" })
        {
            Assert.Contains($"\"{key}\"", run.File);
        }

        Assert.Contains("// ---- down: Use<Stage>(16, Name = \"down\")", run.File);
        Assert.Contains("// add1: [N,16,8,8]", run.File);
    }

    [Fact]
    public async Task A_block_may_come_from_a_referenced_assembly()
    {
        using var image = new MemoryStream();
        Assert.True(Sources.Compile(Stage).WithAssemblyName("Blocks").Emit(image).Success);
        var project = Sources.Compile(Residual).AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        var referenced = GeneratorRun.Of("").Edit(_ => project);
        Assert.Empty(await Findings.In(referenced.Output));
        Assert.Equal(Statements(GeneratorRun.Of(Stage, Residual).File), Statements(referenced.File));

        // What was written (nameof(channels)) is not in the other assembly, only what it meant; the code is the same.
        static IEnumerable<string> Statements(string file) => file.Split('\n').Where(line => line.TrimEnd().EndsWith(';') && !line.Contains("LayerSummary"));
    }

    [Fact]
    public async Task A_block_of_a_referenced_assembly_that_uses_itself_is_reported_where_it_is_used()
    {
        using var image = new MemoryStream();
        Assert.True(Sources.Compile("[Block, Use<Endless>] public partial class Endless;").WithAssemblyName("Blocks").Emit(image).Success);
        var project = Sources.Compile("[Network, Input(3), Use<Endless>, Dense(2)] public partial class A;").AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        var found = Assert.Single(await Findings.In(GeneratorRun.Of("").Edit(_ => project).Output));
        Assert.Equal("LAM0032", found.Id);
        Assert.Equal("Use: Endless uses itself, so that the network would never end", found.GetMessage());
    }

    [Fact]
    public async Task A_fault_that_only_a_use_leads_to_lies_on_the_use_and_names_the_layer_in_the_block()
    {
        var found = await Findings.Expect(
            "[Block, MaxPool2D(nameof(window)), Conv2D(\"input / 2\", 1)] public partial class Shrink(int window);",
            "[Network, Input(6, 8, 8), Use<Shrink>(2), {|LAM1002:Use<Shrink>|}(9), GlobalAvgPool2D, Dense(2)] public partial class A;",
            "[Network, Input(7, 8, 8), {|LAM0025:Use<Shrink>|}(2), GlobalAvgPool2D, Dense(2)] public partial class B;");
        Assert.Equal(
            "in Shrink: shrink2.pool1: window 9×9 does not fit the 4×4 map left by shrink1.conv1; use a window of at most 4, or Padding = Same", found[0].GetMessage());
        Assert.Equal("in Shrink: Conv2D: filters, \"input / 2\", divides 7 by 2, which leaves a remainder of 1", found[1].GetMessage());
    }

    [Theory]
    // A fault that needs no caller lies on the block, and the use says nothing more.
    [InlineData("[Block, Conv2D({|LAM0010:0|}, 1)] public partial class B; [Network, Input(3, 8, 8), Use<B>, Flatten, Dense(2)] public partial class A;")]
    [InlineData("[Block, Conv2D({|LAM0025:\"chanels\"|}, 1)] public partial class B(int channels); [Network, Input(3, 8, 8), Use<B>(4), Flatten, Dense(2)] public partial class A;")]
    [InlineData("[Block, ReLU, {|LAM0033:CrossEntropy|}] public partial class B;")]
    [InlineData("public class B; [Network, Input(3), Use<{|LAM0030:B|}>, Dense(2)] public partial class A;")]
    [InlineData("[Block, Dense(nameof(n))] public partial class B(int n); [Network, Input(3), {|LAM0031:Use<B>|}, Dense(2)] public partial class A;")]
    [InlineData("[Block, Dense(nameof(n))] public partial class B(int n); [Network, Input(3), {|LAM0031:Use<B>|}(1, 2), Dense(2)] public partial class A;")]
    [InlineData("[Block, Dense(nameof(n))] public partial class B(int n); [Network, Input(3), {|LAM0031:Use<B>|}(1.5), Dense(2)] public partial class A;")]
    [InlineData("[Block, {|LAM0032:Use<B>|}] public partial class B; [Network, Input(3), Use<B>, Dense(2)] public partial class A;")]
    [InlineData("[Block, {|LAM0032:Use<C>|}] public partial class B; [Block, {|LAM0032:Use<B>|}] public partial class C;")]
    [InlineData("[Block, {|LAM0032:Use<B>|}] public partial class B; [Block, Use<B>] public partial class C; [Network, Input(3), Use<C>, Dense(2)] public partial class A;")]
    public async Task A_wrong_block_is_said_once(string source) => await Findings.Expect(source);

    [Fact]
    public async Task Csharp_stays_silent_of_a_blocks_parameters_and_of_no_others()
    {
        var compilation = Sources.Compile(Stage, "public class Other(int unread);");
        var analyzers = new CompilationWithAnalyzers(
            compilation, [new BlockParameterSuppressor()], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, true, false, reportSuppressedDiagnostics: true));
        var warnings = (await analyzers.GetAllDiagnosticsAsync()).Where(diagnostic => diagnostic.Id == "CS9113").ToLookup(diagnostic => diagnostic.IsSuppressed);
        Assert.Equal(2, warnings[true].Count());
        Assert.Equal("File1.cs", Assert.Single(warnings[false]).Location.SourceTree!.FilePath);
    }
}
