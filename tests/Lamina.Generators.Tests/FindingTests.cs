using Lamina.Generators.Tests.Harness;

namespace Lamina.Generators.Tests;

/// <summary>The compiler's findings arrive as errors on the argument that causes them, each once.</summary>
public class FindingTests
{
    [Fact]
    public async Task A_window_that_does_not_fit_is_one_error_on_that_argument()
    {
        var found = await Findings.Expect(
            """
            public enum Digit { Zero, One, Two, Three, Four, Five, Six, Seven, Eight, Nine }
            [Shape(1, 28, 28, Min = 0, Max = 255)] public readonly partial struct Drawing;

            [Network, Input<Drawing>, Classes<Digit>]
            [Rescale(1 / 255.0)]
            [Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2)]
            [Conv2D(16, 5), ReLU, MaxPool2D({|LAM1002:11|})]
            [Flatten, Dense(120), ReLU, Dense(84), ReLU, Dense(10)]
            [CrossEntropy, Adam(1e-3), Train(Epochs = 10, BatchSize = 64)]
            public partial class LeNet;
            """);

        var message = Assert.Single(found).GetMessage();
        Assert.Contains("11", message);
        Assert.Contains("10×10", message);
    }

    [Theory]
    [InlineData("[Network, Input(1, 10, 10), MaxPool2D(10), Flatten, Dense(2)] public partial class A;")]
    [InlineData("[Network, Input(1, 10, 10), MaxPool2D({|LAM1002:11|}), Flatten, Dense(2)] public partial class A;")]
    [InlineData("[Network, Input(3, 8, 8), Conv2D(8, 3, {|LAM1003:Groups = 2|}), ReLU, Flatten, Dense(2)] public partial class A;")]
    [InlineData("[Network, Input(12), Reshape({|LAM1004:5, 2|}), ReLU, Dense(2)] public partial class A;")]
    [InlineData("[Network, Input(12), Classes(3), ReLU, Dense({|LAM1005:2|})] public partial class A;")]
    [InlineData("[Network, Input(12), Dropout({|LAM0010:1.5|}), Dense(2)] public partial class A;")]
    [InlineData("[Network, Input(12), Dense({|LAM0009:2.5|})] public partial class A;")]
    [InlineData("[Network, Input(12), ReLU(Name = \"a\"), Dense(2, {|LAM0013:Name = \"a\"|})] public partial class A;")]
    [InlineData("[Network, Dense(2)] public partial class {|LAM0006:A|};")]
    [InlineData("[Network, Input(12), Dense(2)] public class {|LAM0001:A|};")]
    [InlineData("[Network, Input(12), Dense(2)] public partial class {|LAM0002:A|}<T>;")]
    [InlineData("[Network, Input(12), Dense(2)] file partial class {|LAM0001:A|};")]
    [InlineData("public class O { [Network, Input(12), Dense(2)] public partial class {|LAM0004:A|}; }")]
    [InlineData("public partial class O<T> { [Network, Input(12), Dense(2)] public partial class {|LAM0004:A|}; }")]
    [InlineData("[Network, Input(12), Dense(2)] public partial class A : {|LAM0005:Exception|};")]
    [InlineData("[Network, Input(12), Dense(2)] public partial class A : IDisposable;")]
    [InlineData("[Network, Input(12), Dense(2)] public partial class A; [{|LAM0007:ReLU|}] partial class A;")]
    [InlineData("[Network, Input(12), Dense(2)] public partial class A { void {|LAM0017:forward|}() { } }")]
    [InlineData("public enum E { X = 1, Y } [Network, Input(12), Classes<{|LAM0016:E|}>, Dense(2)] public partial class A;")]
    [InlineData("[Network, Input(12), Classes<{|LAM0021:int|}>, Dense(2)] public partial class A;")]
    [InlineData("[Network, Input<{|LAM0020:int|}>, Dense(2)] public partial class A;")]
    [InlineData("[Network, Input(12), Dense(2), CrossEntropy, Sgd(0.1), {|LAM0018:Adam|}] public partial class A;")]
    [InlineData("[Network, Input(12), Dense(2), CrossEntropy, {|LAM0019:Train|}(Epochs = 3)] public partial class A;")]
    [InlineData("internal enum E { X, Y } [Network, Input(12), Classes<{|LAM0023:E|}>, Dense(2)] public partial class A;")]
    [InlineData("internal enum E { X, Y } partial class O { [Network, Input(12), Classes<E>, Dense(2)] public partial class A; }")]
    [InlineData("partial class O { public enum E { X, Y } [Network, Input(12), Classes<E>, Dense(2)] public partial class A; }")]
    [InlineData("public partial class O { enum E { X, Y } [Network, Input(12), Classes<E>, Dense(2)] partial class A; }")]
    [InlineData("public partial class O { enum E { X, Y } [Network, Input(12), Classes<{|LAM0023:E|}>, Dense(2)] public partial class A; }")]
    [InlineData("[Shape(1, 2)] public struct {|LAM0001:A|};")]
    [InlineData("[Shape(1, 2, Min = 3, {|LAM0022:Max = 2|})] public partial struct A;")]
    public async Task A_finding_lands_on_the_argument(string source) => await Findings.Expect(source);

    /// <summary>A member of the user's own that does not go with the network is one finding, and the rest of the project compiles.</summary>
    [Theory]
    [InlineData("public partial class A { int {|LAM0017:forward|}(string text) => text.Length; }")]
    [InlineData("public partial class A { public torch.Tensor {|LAM0017:forward|}(torch.Tensor x) => x; }")]
    [InlineData("public partial class A { public override torch.Tensor {|LAM0017:forward|}(torch.Tensor x) => x; }")]
    [InlineData("public partial class A { private int {|LAM0017:forward|}; int Get() => forward; }")]
    public async Task A_forward_of_the_users_own_is_one_finding(string type)
    {
        var source = "using TorchSharp;\n[Network, Input(12), Dense(2)] " + type;
        await Findings.Expect(source);
        Assert.Empty(GeneratorRun.Of(Marked.Parse(source).Text).Output.Errors());
    }

    [Theory]
    [InlineData("enum E { X, Y } [Network, Input(12), Classes<{|LAM0023:E|}>, Dense(2)] public partial class A { static E Likeliest(A a, Batch x) { E first = a.Predict(x[0]); E[] all = a.Predict(x); return all[0]; } }")]
    [InlineData("public partial class O { enum E { X, Y } [Network, Input(12), Classes<{|LAM0023:E|}>, Dense(2)] public partial class A; static Logits<E> Scores(A a, Batch x) => a.Forward(x); }")]
    public async Task A_hidden_enum_is_one_finding_also_where_the_answer_is_used(string source)
    {
        await Findings.Expect(source);
        Assert.Empty(GeneratorRun.Of(Marked.Parse(source).Text).Output.Errors());
    }

    /// <summary>What C# itself rejects is said once, by C#.</summary>
    [Theory]
    [InlineData("[Network, Input(1, 10, 10), MaxPool2D(missing), Flatten, Dense(2)] public partial class A;")]
    [InlineData("[Network, Input(1, 10, 10), MaxPool(11), Flatten, Dense(2)] public partial class A;")]
    [InlineData("[Network, Input(1, 10, 10), MaxPool2D(11, Strides = 2), Flatten, Dense(2)] public partial class A;")]
    [InlineData("[Network, Input(12), Classes<Missing>, Dense(2)] public partial class A;")]
    [InlineData("[Network, Input<Missing>, Dense(2)] public partial class A;")]
    [InlineData("[Network, Input(12), Classes(2), Classes(2), Dense(2)] public partial class A;")]
    [InlineData("[Network, Input(1, 10, 10), Classes(2), Flaten, Dense(2), CrossEntropy, Adam] public partial class A;")]
    [InlineData("[Network, Input(12), Dense(2), CrossEntropy, Sgd(0.1), Train(Epochs = 1), Train(Epochs = 2)] public partial class A;")]
    [InlineData("[Network, Input(12), Dense(2)] public partial class A : Missing;")]
    public async Task What_CSharp_rejects_Lamina_does_not_reject_again(string source)
    {
        await Findings.Expect(source);
        Assert.NotEmpty(Sources.Compile(source).Errors());
    }

    [Fact]
    public async Task Every_network_of_a_file_is_checked() => await Findings.Expect(
        """
        namespace N.Inner
        {
            [Network, Input(4), Dense({|LAM0010:0|})] partial class A;
            partial class Outer { [Network, Input(4), Dense({|LAM0010:-1|})] partial class @class; }
        }
        namespace M { [Network, Input(4), Dense(1)] partial class A; }
        [Network, Input(4), Dropout({|LAM0010:rate: 1|})] partial class Ünïcode名;
        """,
        "namespace M.Inner; [Network, Input(4), Dense({|LAM0010:0|})] partial class A;");
}
