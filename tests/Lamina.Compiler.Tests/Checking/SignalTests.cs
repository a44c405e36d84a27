using System.Globalization;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Checking;

/// <summary>
/// What the compiler predicts of a network at step 0. <c>./build.sh signal</c> compares it with real networks, layer by layer; here stand the maps' closed forms and a few
/// measured networks.
/// </summary>
public class SignalTests
{
    /// <summary>E relu(x) relu(y) of unit variance and correlation c is (sqrt(1 − c²) + c (π − arccos c)) / 2π (Cho and Saul 2009).</summary>
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(0.95)]
    [InlineData(0.999)]
    [InlineData(1.0)]
    public void The_map_of_a_rectifier_is_the_arc_cosine_kernel(double correlation)
    {
        var input = new State(0, Ladder.Constant(1), Ladder.Constant(correlation), 1, 0);
        var output = ActivationMap.Apply(input, new ReLU(), TensorShape.Vector(100));
        var expected = (Math.Sqrt(1 - correlation * correlation) + correlation * (Math.PI - Math.Acos(correlation))) / (2 * Math.PI);
        Assert.Equal(expected, output.Other.Here, 1e-3);
        Assert.Equal(0.5, output.SecondMoment, 1e-3);
        Assert.Equal(1 / Math.Sqrt(2 * Math.PI), output.Mean, 1e-3);
        Assert.Equal(0.5, output.Slope, 1e-2);
    }

    /// <summary>A minute of sound and a window of a second; what no editor could wait for is left alone.</summary>
    [Theory]
    [InlineData(true, "Input(1, 65536, Min = -1, Max = 1)", "Conv1D(4, 80, Stride = 4)", "ReLU", "GlobalAvgPool1D", "Dense(10)")]
    [InlineData(true, "Input(1, 65536, Min = -1, Max = 1)", "Conv1D(4, 1024, Stride = 16)", "ReLU", "GlobalAvgPool1D", "Dense(10)")]
    [InlineData(false, "Input(1, 65537, Min = -1, Max = 1)", "Conv1D(4, 80, Stride = 4)", "ReLU", "GlobalAvgPool1D", "Dense(10)")]
    [InlineData(false, "Input(1, 65536, Min = -1, Max = 1)", "Conv1D(4, 30000)", "ReLU", "GlobalAvgPool1D", "Dense(10)")]
    [InlineData(false, "Input(1, 28, 2147483647, Min = 0, Max = 255)", "Conv2D(6, 5, Padding = Same)", "ReLU", "GlobalAvgPool2D", "Dense(10)")]
    [InlineData(false, "Input(1, 4096, Min = -1, Max = 1)", "Conv1D(1, 2147483647, Padding = Same, Dilation = 2147483647)", "ReLU", "GlobalAvgPool1D", "Dense(10)")]
    public void Axes_and_windows_are_followed_as_far_as_is_quick(bool isPredicted, params string[] attributes) =>
        Assert.Equal(isPredicted, SignalPredictor.Predict(NetworkReader.Read(Written.Network(attributes))) is not null);

    // z = np.linspace(-9, 9, 200001); d = np.exp(-z*z/2) / np.sqrt(2*np.pi) * (z[1] - z[0])
    // (np.tanh(2*z)**2 * d).sum(), ((1 - np.tanh(2*z)**2)**2 * d).sum(), ((1 / (1 + np.exp(-3*z)))**2 * d).sum()
    [Fact]
    public void Squashing_functions_have_their_integrals()
    {
        Assert.Equal(0.6353, After(new Tanh(), 2).SecondMoment, 1e-3);
        Assert.Equal(0.2560, After(new Tanh(), 2).Slope, 2e-3);
        Assert.Equal(0.3852, After(new Sigmoid(), 3).SecondMoment, 1e-3);
    }

    /// <summary>The largest of n normal values: E and Var, from numpy.random.randn(10**7, n).max(1).</summary>
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(2, 0.5642, 0.6817)]
    [InlineData(4, 1.0294, 0.4917)]
    [InlineData(9, 1.4850, 0.3574)]
    public void The_largest_of_some_normal_values(double count, double mean, double variance)
    {
        var largest = Gaussian.Largest(count);
        Assert.Equal(mean, largest.Mean, 2e-3);
        Assert.Equal(variance, largest.Variance, 4e-3);
    }

    /// <summary>torch.logsumexp(s * torch.randn(n, k), 1).mean() with n = 10**6, 2 * 10**4 for 1,000 classes; ln k for scores of 0.</summary>
    [Theory]
    [InlineData(0, 10, 2.3026)]
    [InlineData(0.5, 10, 2.4137)]
    [InlineData(2, 10, 3.7725)]
    [InlineData(10, 10, 15.525)]
    [InlineData(1, 1000, 7.4067)]
    public void The_loss_of_random_scores(double deviation, double classes, double expected)
    {
        var scores = new State(0, Ladder.Constant(deviation * deviation), Ladder.Constant(0), 1, 0);
        Assert.Equal(expected, StepZero.Loss(scores, classes), 0.02 * expected);
    }

    /// <summary>
    /// The reports' networks on real images, four and ten seeds with PyTorch: RMS of the scores and their standard deviation over the images. Vgg16Plain on 128 CIFAR-10 images of [0, 1],
    /// MatConvNet on 256 MNIST images of [0, 1] and of mean-subtracted 0 to 255.
    /// </summary>
    [Theory]
    [InlineData("Glorot", 0.0017, 0.0033, 0.0005, 0.0008)]
    [InlineData("He", 0.48, 0.85, 0.12, 0.25)]
    [InlineData("PyTorch", 0.015, 0.024, 8e-7, 1.6e-6)]
    public void The_plain_network_of_report_3(string init, double rmsFrom, double rmsTo, double deviationFrom, double deviationTo)
    {
        var (prediction, _) = Predict(Plain(init));
        var scores = prediction.Layers[prediction.Scores!.Value];
        Assert.InRange(scores.Rms, rmsFrom, rmsTo);
        Assert.InRange(scores.Deviation, deviationFrom, deviationTo);
    }

    [Theory]
    [InlineData("Min = 0, Max = 1", 0.7e-4, 1.2e-4)]
    [InlineData("Mean = 0, Std = 78.6", 0.02, 0.035)]
    public void The_network_of_report_0_is_starved_or_not_by_its_inputs_range(string range, double from, double to)
    {
        const string normal = "KernelInit = Init.Normal, KernelStd = 0.0125";
        var (prediction, _) = Predict(
            $"Input(1, 28, 28, {range})", "Classes(2)",
            $"Conv2D(64, 3, {normal})", "MaxPool2D(3, Stride = 1)", $"Conv2D(128, 5, {normal})", "MaxPool2D(2)",
            $"Conv2D(256, 3, {normal})", "MaxPool2D(3, Stride = 1)", $"Conv2D(512, 5, {normal})", "MaxPool2D(2, Stride = 1)",
            $"Conv2D(256, 1, Groups = 2, {normal})", "ReLU", $"Conv2D(2, 1, {normal})");
        Assert.InRange(prediction.Layers[prediction.Scores!.Value].Rms, from / 1.3, to * 1.3);
    }

    /// <summary>Ten seeds on real images: 15 to 59, median 24, on 0 to 255; 2.30 to 2.31 on 0 to 1.</summary>
    [Theory]
    [InlineData(255, 16, 36)]
    [InlineData(1, 2.29, 2.35)]
    public void The_first_loss_of_report_4_is_that_of_its_inputs_range(int max, double from, double to)
    {
        const string glorot = "KernelInit = Init.GlorotUniform";
        var (prediction, _) = Predict(
            $"Input(1, 28, 28, Min = 0, Max = {max})",
            $"Conv2D(32, 3, Padding = Same, {glorot})", "ReLU", "MaxPool2D(2)", $"Conv2D(48, 3, Padding = Same, {glorot})", "ReLU", "MaxPool2D(2)",
            $"Conv2D(64, 3, Padding = Same, {glorot})", "ReLU", "MaxPool2D(2)", "Flatten", $"Dense(512, {glorot})", "ReLU", $"Dense(10, {glorot})", "Softmax", "Reshape(1, 10)");
        Assert.InRange(prediction.Loss, from, to);
    }

    [Fact]
    public void A_layer_that_says_nothing_of_its_values_leaves_all_after_it_unknown()
    {
        var (prediction, network) = Predict("Input(16, 8, Mean = 0, Std = 1)", "Classes(4)", "Dense(8)", "Softmax", "Flatten", "Dense(4)");
        Assert.Equal([false, false, true, true, true], network.Graph.Graph.Nodes.Select(node => double.IsNaN(prediction.Layers[node.Id].Rms)));
        Assert.True(double.IsNaN(prediction.Loss));
    }

    /// <summary>A map of 16 x 16 of which a join reads the middle 8 x 8 has a quarter of the gradient's second moment, as a mean over its places.</summary>
    [Fact]
    public void What_a_join_cuts_off_gets_no_gradient()
    {
        var (prediction, network) = Predict(
            "Input(3, 16, 16, Mean = 0, Std = 1)", "Conv2D(4, 1, Name = \"whole\")", "Conv2D(4, 9)", "Concat(\"whole\", Crop = true)");
        var joined = network.Graph.Graph.OutputNode.Id;
        var whole = network.Graph.Graph.Nodes.Single(node => node.Name == "whole").Id;
        var (after, back) = (prediction.Layers[joined].Gradient, prediction.Layers[joined - 1]);
        var through = back.Gradient * back.Gradient * KernelMap.Back(network.Graph.Graph.Nodes[joined - 1], network.Graph, new State(0, Ladder.Constant(0), Ladder.Constant(0), 1, 0) { WeightSquare = 2.0 / (4 * 81 + 4 * 81) });
        Assert.Equal(after * after / 4 + through, Math.Pow(prediction.Layers[whole].Gradient, 2), 1e-9);
    }

    [Fact]
    public void Two_equal_networks_have_equal_predictions() => Assert.Equal(Predict(KnownNetworks.LeNet).Prediction, Predict(KnownNetworks.LeNet).Prediction);

    private static State After(Activation activation, double deviation) =>
        ActivationMap.Apply(new State(0, Ladder.Constant(deviation * deviation), Ladder.Constant(0), 1, 0), activation, TensorShape.Vector(100));

    private static (SignalPrediction Prediction, ReadNetwork Network) Predict(params string[] attributes)
    {
        var network = NetworkReader.Read(Written.Network(attributes));
        Assert.True(network.Graph.IsComplete);
        return (SignalPredictor.Predict(network, network.Graph, new SignalConditions(16, Training: true)), network);
    }

    private static string[] Plain(string init)
    {
        string Start(int fanIn) => init switch
        {
            "Glorot" => "KernelInit = Init.GlorotUniform",
            "He" => "KernelInit = Init.HeNormal",
            _ => string.Create(CultureInfo.InvariantCulture,
                $"KernelInit = Init.Uniform, KernelMin = {-1 / Math.Sqrt(fanIn):R}, KernelMax = {1 / Math.Sqrt(fanIn):R}, BiasInit = Init.Uniform, BiasMin = {-1 / Math.Sqrt(fanIn):R}, BiasMax = {1 / Math.Sqrt(fanIn):R}"),
        };

        var layers = new List<string> { "Input(3, 32, 32, Min = 0, Max = 1)", "Classes(10)" };
        var channels = 3;
        foreach (var (filters, repeat) in new[] { (64, 2), (64, 2), (128, 3), (256, 3) })
        {
            for (var conv = 0; conv < repeat; conv++)
            {
                layers.AddRange([$"Conv2D({filters}, 3, Padding = Same, {Start(channels * 9)})", "ReLU"]);
                channels = filters;
            }

            layers.Add("MaxPool2D(2)");
        }

        return [.. layers, "Flatten", $"Dense(1024, {Start(1024)})", "ReLU", $"Dense(1024, {Start(1024)})", "ReLU", $"Dense(10, {Start(1024)})"];
    }
}
