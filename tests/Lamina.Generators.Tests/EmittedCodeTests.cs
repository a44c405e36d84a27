using Lamina.Generators.Symbols;
using Lamina.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.Generators.Tests;

/// <summary>Emitted code compiles, without a warning, against the runtime and TorchSharp, wherever the class stands and whatever it is called.</summary>
public class EmittedCodeTests
{
    private const string Body = "Input(1, 12, 12), Classes(3), Conv2D(4, 3, Bias = false), BatchNorm, ReLU, MaxPool2D(2), Flatten, Dense(3), CrossEntropy, Sgd(0.1), Train(Epochs = 2)";

    [Theory]
    [InlineData("[Network, {0}] public partial class Net;")]
    [InlineData("[Network, {0}] internal partial class Net;")]
    [InlineData("[Network, {0}] public sealed partial class Net : IDisposable, ICloneable { public object Clone() => this; }")]
    [InlineData("namespace A.B; [Network, {0}] public partial class Net;")]
    [InlineData("namespace A { namespace B { [Network, {0}] partial class Net; } }")]
    [InlineData("public partial class Outer { protected partial class Inner { [Network, {0}] private protected partial class Net; } }")]
    [InlineData("public partial struct Outer { [Network, {0}] private partial class Net; }")]
    [InlineData("public partial record Outer { partial interface IInner { [Network, {0}] partial class Net; } }")]
    [InlineData("namespace @namespace.@in; partial class @class { [Network, {0}] partial class @void; }")]
    [InlineData("[Network, {0}] partial class @partial; [Network, {0}] partial class @await;")]
    [InlineData("namespace Größe; [Network, {0}] public partial class Ünïcode名;")]
    [InlineData("namespace A { [Network, {0}] public partial class Net; } namespace B { [Network, {0}] public partial class Net; }")]
    [InlineData("namespace Lamina.Mine { [Network, {0}] public partial class Net; }")]
    [InlineData("namespace TorchSharp.Mine { [Network, {0}] public partial class Net; }")]
    [InlineData("namespace System { [Network, {0}] public partial class Model; }")]

    // Names that the emitted code uses mean something else here.
    [InlineData("namespace N { class Tensor; class Parameter; class functional; class torch; [Network, {0}] public partial class Net; }")]
    [InlineData("namespace N { class Lamina; class TorchSharp; class System; class Linq; [global::Lamina.Network, {0}] public partial class Net; }")]
    [InlineData("class Tensor; class torch; [Network, {0}] public partial class Net;")]
    [InlineData("global using Tensor = System.Int32; global using torch = System.Int64; [Network, {0}] public partial class Net;")]
    [InlineData("[Network, {0}] public partial class Net { int Tensor => 1; string functional = \"\"; void torch() { } class Parameter; public string Name => functional; }")]
    [InlineData("[Network, {0}] public partial class network;")]
    [InlineData("[Network, {0}] public partial class Tensor;")]

    // What the user has written already is not written again.
    [InlineData("[Network, {0}] public partial class Net { public void Save(string path) { } public int[] Predict(int x) => [x]; partial void OnInitialized() => Save(\"\"); }")]
    public async Task Emitted_code_compiles_without_a_warning(string source)
    {
        var output = GeneratorRun.Of(source.Replace("{0}", Body)).Output;

        Assert.Empty(await Findings.In(output));
        AssertCompiles(output);
    }

    [Fact]
    public void A_recipe_class_of_which_something_is_said_compiles() =>
        AssertCompiles(GeneratorRun.Of("[Network, Input(4), Dense(8), ReLU, Dense(3)] public partial class Net; [Recipe<Net>, CrossEntropy, Adam(1)] public partial class Fast;").Output);

    [Fact]
    public async Task A_network_over_types_compiles_and_its_edges_are_typed()
    {
        var output = GeneratorRun.Of(
            """
            namespace Data
            {
                public enum Verdict { @true, @false, Perhaps }
                [Shape(1, 8, 8, Min = 0, Max = 1)] public readonly partial struct Tile;
                public partial class Deep { [Shape(3, Any, Any)] public partial record struct Photo; }
            }
            """,
            """
            using Data;
            [Network, Input<Tile>, Classes<Verdict>, Flatten, Dense(3), CrossEntropy, Adam, Train] public partial class Small;
            [Network, Input<Deep.Photo>, Conv2D(4, 3, Padding = Same), GlobalAvgPool2D] public partial class Whole;

            public static class Use
            {
                public static Verdict Ask(Small net, Sample<Tile> tile) => net.Predict(tile);
                public static Verdict[] Ask(Small net, Batch<Tile> tiles) => net.Predict(tiles);
                public static Logits<Verdict> Run(IClassifier<Tile, Verdict> net, Batch<Tile> tiles) => net.Forward(tiles);
                public static History Learn(Small net, DataSplit<Tile> data) => new Small.Training(net).Fit(data);
                public static TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor> Plain(Small net) => net;
                public static TorchSharp.torch.Tensor Run(Whole net, Batch<Deep.Photo> photos) => net.Forward(photos);
                public const long Parameters = Small.ParameterCount;
            }
            """).Output;

        Assert.Empty(await Findings.In(output));
        AssertCompiles(output);
    }

    /// <summary>One error is one error: the rest of the program still finds everything that it uses of the network.</summary>
    [Theory]
    [InlineData("Input<Tile>, Classes<Verdict>, Flatten, Dropout({|LAM0010:2|}), Dense(3)")]
    [InlineData("Input<Tile>, Classes<Verdict>, MaxPool2D({|LAM1002:11|}), Flatten, Dense(3)")]
    [InlineData("Input<Tile>, Classes<Verdict>, Flatten, Dense({|LAM1005:4|})")]
    [InlineData("Input<Tile>, Classes<Verdict>, Flatten, Dense({|LAM0009:2.5|})")]
    public async Task A_network_with_one_error_has_its_whole_public_surface(string layers)
    {
        var source = $$"""
            public enum Verdict { Yes, No, Perhaps }
            [Shape(1, 8, 8)] public readonly partial struct Tile;
            [Network, {{layers}}, CrossEntropy, Adam, Train] public partial class Net;
            public static class Use
            {
                public static void All(DataSplit<Tile> data, Batch<Tile> batch, Labels labels, Sample<Tile> sample)
                {
                    using var net = new Net(seed: 1);
                    History history = net.Fit(data);
                    Verdict one = net.Predict(sample);
                    Verdict[] several = net.Predict(batch);
                    using Logits<Verdict> logits = net.Forward(batch);
                    using var plain = net.forward(batch.Tensor);
                    Evaluation evaluation = net.Evaluate(data.Test);
                    using var training = new Net.Training(net);
                    training.TrainStep(batch, labels);
                    net.Save("");
                    net.Load("");
                    Console.WriteLine(Net.Summary + " " + Net.ParameterCount);
                }
            }
            """;

        await Findings.Expect(source);
        AssertCompiles(GeneratorRun.Of(Marked.Parse(source).Text).Output);
    }

    private static void AssertCompiles(Compilation output) => Assert.DoesNotContain(
        output.GetDiagnostics(),
        diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || (diagnostic.Severity == DiagnosticSeverity.Warning && OwnOutput.Contains(diagnostic.Location)));
}
