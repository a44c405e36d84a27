using System.Runtime.CompilerServices;
using Lamina.Generators.Tests.Harness;

namespace Lamina.Generators.Tests;

/// <summary>
/// Whole emitted files, to be read in review. Few, and chosen so that together they pass through every branch of the writer.
/// </summary>
public class GoldenTests
{
    [Fact]
    public void LeNet() => Verify(
        """
        namespace Samples;

        public enum Digit { Zero, One, Two, Three, Four, Five, Six, Seven, Eight, Nine }

        [Shape(1, 28, 28, Min = 0, Max = 255)]
        public readonly partial struct Drawing;

        [Network, Input<Drawing>, Classes<Digit>]
        [Rescale(1 / 255.0)]
        [Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2)]
        [Conv2D(16, 5), ReLU, MaxPool2D(2)]
        [Flatten, Dense(120), ReLU, Dense(84), ReLU, Dense(10)]
        [CrossEntropy, Adam(1e-3), Train(Epochs = 10, BatchSize = 64)]
        public partial class LeNet;
        """,
        "Samples.LeNet");

    [Fact]
    public void A_shape() => Verify("namespace Samples; [Shape(3, Any, Any, Mean = 0, Std = 1)] public partial struct Photo;", "Samples.Photo");

    /// <summary>Every layer and option once, an input checked at run time, a number of classes, names where C# minds them.</summary>
    [Fact]
    public void Every_layer() => Verify(
        """
        namespace Samples.@in;

        internal partial class Outer
        {
            [Network, Input(3, 24, 32, Mean = 0, Std = 1), Classes(4)]
            [Normalize(new[] { 0.5, 0.4, 0.3 }, new[] { 0.2, 0.2, 0.1 }), Normalize(0, 2), Rescale(2, 1)]
            [Conv2D(8, new[] { 3, 5 }, Stride = new[] { 1, 2 }, Padding = Same, Bias = false, Name = "stem.conv"), BatchNorm, LeakyReLU]
            [Conv2D(8, 3, Padding = 2, Dilation = 2, Groups = 4, KernelInit = Init.GlorotUniform, BiasInit = Init.Zeros), ELU(0.5)]
            [AvgPool2D(3, Stride = 2, Padding = 1, CountIncludePad = false), SELU]
            [MaxPool2D(3, Stride = 2, Padding = Same), GELU]
            [MaxPool2D(2, Stride = 1, CeilMode = true), SiLU]
            [Conv2D(6, 1), Sigmoid, GlobalMaxPool2D(KeepDims = true)]
            [GlobalAvgPool2D, BatchNorm(Momentum = 0.01, Epsilon = 1e-3, Affine = false), Tanh]
            [Reshape(2, -1), Flatten, Dropout(0.25), Dense(4, KernelInit = Init.LeCunNormal)]
            [CrossEntropy(LabelSmoothing = 0.1), Sgd(0.1, Momentum = 0.9, Nesterov = true, WeightDecay = 5e-4), Train(Epochs = 2, BatchSize = 8)]
            private sealed partial class @class;
        }
        """,
        "Samples.in.Outer+class");

    /// <summary>No classes, no recipe, members of the user's own, and aliases that already mean something.</summary>
    [Fact]
    public void A_bare_network() => Verify(
        """
        [Network, Input(8), Dense(3), Tanh, Dense(2)]
        public partial class Bare : IDisposable
        {
            public string Tensor => "mine";

            public void Save(string path) => Console.WriteLine(path);
        }
        """,
        "Bare");

    /// <summary>Two inputs, two outputs, a loss for each, a module of the user's own.</summary>
    [Fact]
    public void Several_edges() => Verify(
        """
        using TorchSharp;

        [Shape(1, 28, 28, Min = 0, Max = 255)]
        public readonly partial struct Drawing;

        public enum Answer { No, Yes }

        public sealed class Gate(double slope) : torch.nn.Module<torch.Tensor, torch.Tensor>(nameof(Gate))
        {
            public override torch.Tensor forward(torch.Tensor x) => torch.sigmoid(x * slope);
        }

        [Network, Input<Drawing>(Name = "image"), Input(10, Name = "meta"), Classes<Answer>]
        [From("image"), Rescale(1 / 255.0), Conv2D(8, 3, Stride = 2), ReLU(Name = "trunk")]
        [Conv2D(2, 1), GlobalAvgPool2D(KeepDims = true), Output("aux"), From("trunk")]
        [GlobalAvgPool2D, Layer<Gate>(2), Concat("meta"), Dense(2)]
        [CrossEntropy, CrossEntropy(Output = "aux", Weight = 0.3), Adam(1e-3)]
        public partial class Twofold;
        """,
        "Twofold");

    /// <summary>Outputs that answer something else, from targets of their own: numbers, and classes that are not the network's.</summary>
    [Fact]
    public void Targets_of_their_own() => Verify(
        """
        [Network, Input(1, 28, 28), Classes(10)]
        [Conv2D(8, 3, Stride = 2), ReLU, GlobalAvgPool2D(Name = "features")]
        [Dense(4), Output("box"), From("features")]
        [Dense(3), Output("colour"), From("features")]
        [Dense(10), Output("early"), From("features")]
        [Dense(16), ReLU, Dense(10)]
        [CrossEntropy, Huber(Output = "box", Weight = 0.1), CrossEntropy(Output = "colour", OwnTarget = true), CrossEntropy(Output = "early", Weight = 0.3), Adam(1e-3)]
        public partial class Found;
        """,
        "Found");

    /// <summary>A trainer in BFloat16 that stands beside its network: tensors by their keys, casts where types meet.</summary>
    [Fact]
    public void A_recipe_in_sixteen_bits() => Verify(
        """
        [Network, Input(3, 8, 8), Classes(4)]
        [Conv2D(4, 3, Padding = Same, Name = "trunk"), BatchNorm, ReLU, Conv2D(4, 1), LayerNorm, Add("trunk")]
        [Tokens, MultiHeadAttention(2), Lstm(4), Dense(4)]
        public partial class Small;

        [Recipe<Small>, CrossEntropy, Adam, Train(Precision = Precision.BFloat16)]
        public partial class InSixteenBits;
        """,
        "InSixteenBits");

    /// <summary>A network with an error keeps its public surface, so that one error stays one.</summary>
    [Fact]
    public void A_broken_network() => Verify(
        """
        [Network, Input(1, 10, 10), Classes(2), MaxPool2D(11), Flatten, Dense(2), CrossEntropy, Adam]
        public partial class Broken;
        """,
        "Broken");

    private static void Verify(string source, string type, [CallerMemberName] string test = "")
    {
        var text = GeneratorRun.Of(source).Files[type + ".g.cs"];
        Assert.DoesNotContain('\r', text);
        Golden.Verify(test, text);
    }
}
