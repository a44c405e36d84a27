using Lamina.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generators.Tests;

/// <summary>The generator never throws: CS8785 would take the output of every network away.</summary>
public class FailureTests
{
    private const string Small = """
        using Lamina;
        namespace Samples.Vision;
        public enum Answer { Yes, No }
        [Shape(1, 8, 8, Min = 0)] public readonly partial struct Tile;
        [Network, Input<Tile>, Classes<Answer>]
        [Rescale(1 / 255.0), Conv2D(filters: 6, new[] { 5, 5 }, Padding = PaddingMode.Same), ReLU]
        [Flatten, Dense(2), CrossEntropy, Adam(1e-3), Train(Epochs = 10)]
        public partial class Net : System.IDisposable { private int forwards; }
        """;

    public static TheoryData<int> Tokens => [.. Enumerable.Range(0, TokensOf(Small).Count)];

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task Code_that_ends_in_the_middle_is_survived(int token) => await AssertSurvives(Small[..TokensOf(Small)[token].SpanStart]);

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task Code_that_lacks_a_token_is_survived(int token) => await AssertSurvives(Small.Remove(TokensOf(Small)[token].SpanStart, TokensOf(Small)[token].Span.Length));

    [Theory]
    [InlineData("[Network] public partial class;")]
    [InlineData("[Network] public partial class A<T>;")]
    [InlineData("[Network] public class A;")]
    [InlineData("[Network] public partial struct A;")]
    [InlineData("[Network] public partial interface A;")]
    [InlineData("[Network] public enum A { B }")]
    [InlineData("[Network] public delegate void A();")]
    [InlineData("public class A { [Network] void M() { } }")]
    [InlineData("[assembly: Network]")]
    [InlineData("[Network, Network, Network] public partial class A;")]
    [InlineData("[Network, Input(1, 2), Train(Epochs = 1), Train(Epochs = 2)] public partial class A;")]
    [InlineData("[Network] public partial class A; [Network] partial class A;")]
    [InlineData("[Network] public class A; [Network] public class A;")]
    [InlineData("[Network] public static partial class A;")]
    [InlineData("[Network] public abstract partial record A;")]
    [InlineData("[Network, Input(null)] public partial class A;")]
    [InlineData("[Network, Input(), Classes(int.MaxValue)] public partial class A;")]
    [InlineData("[Network, Input(1, -5, 0), Flatten, Dense(-1)] public partial class A;")]
    [InlineData("[Network, Input(1, 28, 28), Conv2D(null, null), Conv2D('a', 1.5), Conv2D(typeof(A), DayOfWeek.Monday)] public partial class A;")]
    [InlineData("[Network, Input(1, 28, 28), Conv2D(new object[] { 1, \"2\", null }, ulong.MaxValue)] public partial class A;")]
    [InlineData("[Network, Input(1, 28, 28), Conv2D(6, 5, Name = null), Dense(\"\"), Dense(\"(((\")] public partial class A;")]
    [InlineData("[Network, Input<int>, Classes<DayOfWeek>, ReLU] public partial class A;")]
    [InlineData("[Network, Input<Missing>, Classes<Missing>, Missing<int>(3), Missing] public partial class A;")]
    [InlineData("[Network, Input<>, Classes<>] public partial class A;")]
    [InlineData("[Network, Input(2147483647, 2147483647, 2147483647), Flatten, Dense(2147483647)] public partial class A;")]
    [InlineData("[Network, Normalize(null, new double[0]), Dropout(double.NaN), Rescale(double.PositiveInfinity)] public partial class A;")]
    [InlineData("[Shape] public partial struct A; [Shape(0)] public partial struct B; [Shape(1)] public partial class C;")]
    [InlineData("class O<T> { [Network, Input(3), Dense(2)] partial class A; }")]
    [InlineData("interface I { [Network, Input(3), Dense(2)] partial class A; }")]
    [InlineData("[Network, Input(3), Dense(2)] file partial class A;")]
    [InlineData("[Network, Input(3), Classes(2), Dense(2)] public partial class A; [Recipe Recipe<A>, CrossEntropy, Adam(1e-3)] public partial class B;")]
    [InlineData("[Network, Input(3), Classes(2), Dense(2)] public partial class A; [Recipe<A>(5), CrossEntropy, Adam(1e-3)] public partial class B;")]
    [InlineData("[Block, Dense(typeof(A))] public partial class A; [Network, Input(3), Use<A>] public partial class B;")]
    [InlineData("[Shape(typeof(A))] public partial struct A; [Network, Input<A>, Dense(2)] public partial class B;")]
    [InlineData("[Network, Input(3), Dense(2), MeanSquaredError, Adam(1e-3), Piecewise(null)] public partial class A;")]
    [InlineData("[Network, Input(3), Dense(2), MeanSquaredError, Adam(1e-3), Piecewise(\"\")] public partial class A;")]
    public async Task Code_that_means_nothing_is_survived(string source) => await AssertSurvives(source);

    [Fact]
    public async Task A_failure_of_the_compiler_is_reported_on_the_class()
    {
        var compilers = FakeCompilers.Throwing(new InvalidOperationException("two\nlines"));
        var found = await Findings.Expect(
            compilers,
            """
            [Network] public partial class {|LAM9001:A|};
            [Shape(1)] public partial struct {|LAM9001:B|};
            """);

        Assert.Equal(
            "Lamina failed while it compiled 'A' (InvalidOperationException: two lines). This is a fault in Lamina, not in your code; please report it with the network's attributes",
            found[0].GetMessage());
    }

    [Fact]
    public void A_failure_of_the_compiler_leaves_a_comment_for_each_network()
    {
        var run = GeneratorRun.Of(FakeCompilers.Throwing(new InvalidOperationException("oh")), "namespace N; [Network] public partial class A; [Network] public partial class B;");

        Assert.Equal(["N.A.g.cs", "N.B.g.cs"], run.Files.Keys.Order());
        Assert.StartsWith("// <auto-generated/>\n// Lamina failed while it compiled 'A' (InvalidOperationException: oh).", run.Files["N.A.g.cs"]);
    }

    private static List<SyntaxToken> TokensOf(string source) => [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens()];

    private static async Task AssertSurvives(string source)
    {
        var run = GeneratorRun.Of(source);
        Assert.DoesNotContain(run.Files.Values, text => text.Contains("Lamina failed"));
        Assert.DoesNotContain(await Findings.In(run.Output), diagnostic => diagnostic.Id is "LAM9001" or "AD0001");
    }
}
