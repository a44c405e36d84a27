using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Planning;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Recipes;
using Lamina.Compiler.Sources;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Reading;

/// <summary>
/// What each framework does with what is not written, on small layers. PyTorch's figures are those of torch 1.13.1; the others' are worked out by hand from the
/// lines of their sources that docs/conventions.md names.
/// </summary>
public class ConventionTests
{
    /// <summary>
    /// Sizes of a 7×7 map, by
    /// <code>
    /// nn.MaxPool2d(2)(torch.zeros(1, 1, 7, 7)).shape                       # PyTorch: 3
    /// MaxPooling2D(2): strides = pool_size: floor((7 - 2) / 2) + 1         # Keras: 3
    /// pooling_layer.cpp: ceil((7 - 2) / 1) + 1, ceil((7 - 2) / 2) + 1      # Caffe: 6, with stride 2: 4
    /// vl_nnpool: floor((7 - 2) / 1) + 1, floor((7 - 2) / 2) + 1            # MatConvNet: 6, with stride 2: 3
    /// </code>
    /// </summary>
    [Theory]
    [InlineData("Lamina", "MaxPool2D(2)", "1×3×3")]
    [InlineData("Keras", "MaxPool2D(2)", "1×3×3")]
    [InlineData("PyTorch", "MaxPool2D(2)", "1×3×3")]
    [InlineData("Caffe", "MaxPool2D(2)", "1×6×6")]
    [InlineData("MatConvNet", "MaxPool2D(2)", "1×6×6")]
    [InlineData("Lamina", "AvgPool2D(2, Stride = 2)", "1×3×3")]
    [InlineData("Caffe", "AvgPool2D(2, Stride = 2)", "1×4×4")]
    [InlineData("Caffe", "AvgPool2D(2, Stride = 2, CeilMode = false)", "1×3×3")]
    [InlineData("MatConvNet", "AvgPool2D(2, Stride = 2)", "1×3×3")]
    [InlineData("Caffe", "Conv2D(1, 2, Stride = 2, KernelInit = Init.Auto)", "1×3×3")]
    public void Pools_move_and_round_as_in_the_framework(string conventions, string layer, string shape) =>
        Assert.Equal(shape, Outcome.ShapeAfter("1×7×7", $"Network(Conventions = Conventions.{conventions})", layer));

    [Theory]
    [InlineData("Lamina", 0.1, 1e-5, true)]
    [InlineData("PyTorch", 0.1, 1e-5, true)]
    [InlineData("Keras", 0.01, 1e-3, true)]
    [InlineData("Caffe", 0.001, 1e-5, false)]
    [InlineData("MatConvNet", 0.1, 1e-5, true)]
    public void A_batch_norm_has_the_frameworks_numbers(string conventions, double momentum, double epsilon, bool affine) =>
        Assert.Equal(new BatchNorm(momentum, epsilon, affine), OpOf(conventions, "BatchNorm"));

    [Theory]
    [InlineData("Keras")]
    [InlineData("PyTorch")]
    [InlineData("Caffe")]
    [InlineData("MatConvNet")]
    public void A_written_number_means_the_same_under_all(string conventions)
    {
        Assert.Equal(new BatchNorm(0.3, 1e-5, true), OpOf(conventions, "BatchNorm(Momentum = 0.3, Epsilon = 0.00001, Affine = true)"));
        Assert.Equal(OpOf("Lamina", "MaxPool2D(2, Stride = 2, CeilMode = false)"), OpOf(conventions, "MaxPool2D(2, Stride = 2, CeilMode = false)"));
        Assert.Equal(OpOf("Lamina", "Conv2D(3, 1, KernelInit = Init.Auto, BiasInit = Init.Auto)"), OpOf(conventions, "Conv2D(3, 1, KernelInit = Init.Auto, BiasInit = Init.Auto)"));
    }

    /// <summary>
    /// The first layer of the network, its kernel and its bias:
    /// <code>
    /// GlorotUniform on (5, 5, 6, 16): compute_fans gives 150, 400             # Keras: sqrt(6 / 550)
    /// nn.Conv2d(6, 16, 5).weight.abs().max(), .bias.abs().max()               # PyTorch: below 1 / sqrt(150), both
    /// nn.ConvTranspose2d(6, 16, 2).weight.abs().max(), .bias.abs().max()      # PyTorch: below 1 / sqrt(16 · 4), by its count of the fan-in
    /// nn.Linear(6, 3).weight.abs().max(), .bias.abs().max()                   # PyTorch: below 1 / sqrt(6)
    /// </code>
    /// </summary>
    [Theory]
    [InlineData("Keras", "6, 9, 9", "Conv2D(16, 5);ReLU", "0.10445", "0")]
    [InlineData("PyTorch", "6, 9, 9", "Conv2D(16, 5);ReLU", "0.08165", "0.08165")]
    [InlineData("PyTorch", "6, 9, 9", "ConvTranspose2D(16, 2);ReLU", "0.12500", "0.12500")]
    [InlineData("PyTorch", "6", "Dense(3)", "0.40825", "0.40825")]
    [InlineData("Keras", "6", "Dense(3)", "0.81650", "0")]
    public void Weights_start_within_the_frameworks_bounds(string conventions, string input, string layers, string kernel, string bias) =>
        Assert.Equal([kernel, bias], Starts(conventions, input, layers));

    /// <summary>
    /// <code>
    /// Keras, LSTM(4): glorot_uniform on (3, 16): sqrt(6 / 19); recurrent_initializer="orthogonal"; unit_forget_bias=True
    /// Keras, GRU(4): glorot_uniform on (3, 12): sqrt(6 / 15); recurrent_initializer="orthogonal"; bias_initializer="zeros"
    /// nn.LSTM(3, 4), nn.GRU(3, 4): reset_parameters, all within 1 / sqrt(4)
    /// Keras, MultiHeadAttention(2, 2) on 4 features: compute_fans of (4, 2, 2) gives 8, 8; of (2, 2, 4) gives 4, 8
    /// max(m.in_proj_weight.abs().max() for m in 200 times nn.MultiheadAttention(4, 2)), the same of out_proj.weight: 0.6123, 0.4999
    /// </code>
    /// </summary>
    [Theory]
    [InlineData("Keras", "5, 3", "Lstm(4)", "0.56195 orthogonal forget 0")]
    [InlineData("Keras", "5, 3", "Gru(4)", "0.63246 orthogonal 0 0")]
    [InlineData("PyTorch", "5, 3", "Lstm(4)", "0.50000 0.50000 0.50000 0.50000")]
    [InlineData("Caffe", "5, 3", "Gru(4)", "0.50000 0.50000 0.50000 0.50000")]
    [InlineData("Lamina", "5, 4", "MultiHeadAttention(2)", "0.61237 0 0.86603 0")]
    [InlineData("PyTorch", "5, 4", "MultiHeadAttention(2)", "0.61237 0 0.50000 0")]
    [InlineData("Keras", "5, 4", "MultiHeadAttention(2)", "0.61237 0 0.70711 0")]
    public void Layers_without_initialisers_of_their_own_start_as_the_frameworks(string conventions, string input, string layer, string expected) =>
        Assert.Equal(expected, string.Join(" ", Starts(conventions, input, layer)));

    [Theory]
    [InlineData("Keras", "0.3", "0.05000")]
    [InlineData("PyTorch", "0.01", "1.00000")]
    public void Slopes_and_embeddings_are_the_frameworks(string conventions, string slope, string embedding)
    {
        Assert.Equal(new LeakyReLU(double.Parse(slope, System.Globalization.CultureInfo.InvariantCulture)), OpOf(conventions, "LeakyReLU"));
        Assert.Equal([embedding], Starts(conventions, "4, Vocabulary = 7", "Embedding(2)"));
    }

    [Fact]
    public void A_recipe_has_the_frameworks_numbers()
    {
        var keras = Recipe("Keras", "Adam", "Train");
        Assert.Equal(new Adam("Adam", 1e-3, Decaying(0), 0.9, 0.999, 1e-7, true, false), keras.Optimizer);
        Assert.Equal((1, 32), (keras.Train.Epochs, keras.Train.BatchSize));

        var matConvNet = Recipe("MatConvNet", "Sgd(0.001)", "Train");
        Assert.Equal(new Sgd("Sgd(0.001)", 0.001, Decaying(0.0005), 0.9, 0, false, false), matConvNet.Optimizer);
        Assert.Equal((300, 256), (matConvNet.Train.Epochs, matConvNet.Train.BatchSize));
    }

    private static Regularisation Decaying(double decay) => new(decay, DecayNorms: true, DecayBiases: true, ClipNorm: null, ClipValue: null);

    [Theory]
    [InlineData("Caffe")]
    [InlineData("MatConvNet")]
    public void Without_initial_weights_of_the_framework_they_must_be_written(string conventions)
    {
        var network = $"Network(Conventions = Conventions.{conventions})";
        Assert.Equal(
            (RuleIds.UnwrittenInit, $"Dense: {conventions} has no initial weights of its own; write KernelInit, the original's or Init.Auto for Lamina's choice"),
            Outcome.Finding(network, "Input(4)", "Dense(2)"));
        Assert.Empty(Outcome.Findings(network, "Input(4)", "Dense(2, KernelInit = Init.Normal, KernelStd = 0.01)"));
    }

    [Fact]
    public void A_block_has_the_conventions_of_the_network_that_uses_it()
    {
        var block = new BlockSource("Pair", default, EquatableArray.Of(Written.Attribute("Conv2D(2, 1)"), Written.Attribute("Conv2D(2, 1)"), Written.Attribute("MaxPool2D(2)")));
        var use = Written.Attribute("Use<Pair>(Repeat = 2)");
        use = use with { TypeArguments = EquatableArray.Of(use.TypeArguments[0] with { Block = block }) };
        var network = Written.Network("Network(Conventions = Conventions.Caffe)", "Input(1, 5, 5)");
        network = network with { Attributes = network.Attributes.Append(use).ToEquatableArray() };

        // Two layers, twice, lack the same at one place.
        Assert.Single(NetworkCompiler.Check(network), finding => finding.Rule == RuleIds.UnwrittenInit);
        Assert.Equal("2×3×3", NetworkReader.Read(network).Graph.OutputOf(NetworkReader.Read(network).Graph.Graph.OutputNode).ToString());
    }

    /// <summary>The layer's shape is known all the same: a later layer that does not fit is reported beside it.</summary>
    [Fact]
    public void An_unwritten_initialiser_hides_no_shape() => Assert.Equal(
        [RuleIds.UnwrittenInit, "LAM1002 window"],
        Outcome.Findings("Network(Conventions = Conventions.Caffe)", "Input(1, 9, 9)", "Conv2D(2, 3)", "MaxPool2D(8)"));

    [Fact]
    public void What_is_no_convention_is_a_finding() => Assert.Equal(
        ("LAM0009 Conventions", "Network: Conventions is Conventions.Theano; give a member of Conventions"),
        Outcome.Finding("Network(Conventions = Conventions.Theano)", "Input(4)", "Dense(2)"));

    private static Op OpOf(string conventions, string layer) =>
        Outcome.Graph($"Network(Conventions = Conventions.{conventions})", "Input(3, 8, 8)", layer).Graph.Nodes[1].Op;

    private static Recipe Recipe(string conventions, params string[] recipe) =>
        NetworkReader.Read(Written.Network([$"Network(Conventions = Conventions.{conventions})", "Input(4)", "Dense(2, KernelInit = Init.Auto)", "CrossEntropy", .. recipe])).Recipe;

    /// <summary>How the parameters of the first layer start: the bound of a uniform, the deviation of a normal distribution, a constant, or in words.</summary>
    private static IEnumerable<string> Starts(string conventions, string input, string layers)
    {
        var graph = Outcome.Graph([$"Network(Conventions = Conventions.{conventions})", $"Input({input})", .. layers.Split(';')]);
        var node = graph.Graph.Nodes[1];
        return node.Op.Parameters(graph.InputOf(node)).Select(parameter => FormattableString.Invariant(Initialisation.Of(parameter, node, graph.Graph) switch
        {
            StartValues.Uniform uniform when uniform.Min == -uniform.Max => $"{uniform.Max:F5}",
            StartValues.Normal { Mean: 0 } normal => $"{normal.Std:F5}",
            StartValues.Constant constant => $"{constant.Value}",
            StartValues.Orthogonal => $"orthogonal",
            StartValues.ForgetBias => $"forget",
            var other => throw new NotSupportedException(other.ToString()),
        }));
    }
}
