using System.Globalization;
using Lamina.Compiler.Planning;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Planning;

/// <summary>
/// The numbers that weights start from. Expected ones from torch 1.13.1:
/// <code>
/// def fans(*extents): return nn.init._calculate_fan_in_and_fan_out(torch.empty(*extents))
/// he    = lambda w, f, a=0: nn.init.calculate_gain(f, a) / math.sqrt(fans(*w)[0])        # He et al. 2015: normal
/// glorot = lambda w: math.sqrt(6 / sum(fans(*w)))                                        # Glorot and Bengio 2010: uniform
/// lecun = lambda w: math.sqrt(1 / fans(*w)[0])                                           # LeCun et al. 1998: normal
/// </code>
/// </summary>
public class InitialisationTests
{
    [Theory]

    // he((6, 1, 5, 5), 'relu')
    [InlineData("1, 28, 28", "Conv2D(6, 5);ReLU", "normal 0.2828427125")]

    // he((16, 6, 5, 5), 'relu'): a norm, a pool or dropout between changes nothing.
    [InlineData("6, 28, 28", "Conv2D(16, 5);BatchNorm;MaxPool2D(2);Dropout(0.5);ReLU", "normal 0.1154700538")]
    [InlineData("6, 28, 28", "Conv2D(16, 5);GELU", "normal 0.1154700538")]
    [InlineData("6, 28, 28", "Conv2D(16, 5);SiLU", "normal 0.1154700538")]
    [InlineData("6, 28, 28", "Conv2D(16, 5);ELU", "normal 0.1154700538")]

    // he((16, 6, 5, 5), 'leaky_relu', 0.01), and with 0.2
    [InlineData("6, 28, 28", "Conv2D(16, 5);LeakyReLU", "normal 0.1154642808")]
    [InlineData("6, 28, 28", "Conv2D(16, 5);LeakyReLU(0.2)", "normal 0.1132277034")]

    // The slope that a learned one starts from: he((16, 6, 5, 5), 'leaky_relu', 0.25), and with 0.1
    [InlineData("6, 28, 28", "Conv2D(16, 5);PReLU", "normal 0.1120224067")]
    [InlineData("6, 28, 28", "Conv2D(16, 5);PReLU(Slope = 0.1)", "normal 0.1148969979")]
    [InlineData("6, 28, 28", "Conv2D(16, 5);HardSwish", "normal 0.1154700538")]
    [InlineData("6, 28, 28", "Conv2D(16, 5);Hardtanh", "uniform 0.1044465936")]

    // lecun((16, 6, 5, 5))
    [InlineData("6, 28, 28", "Conv2D(16, 5);SELU", "normal 0.0816496581")]

    // glorot((16, 6, 5, 5))
    [InlineData("6, 28, 28", "Conv2D(16, 5);Tanh", "uniform 0.1044465936")]
    [InlineData("6, 28, 28", "Conv2D(16, 5);Sigmoid", "uniform 0.1044465936")]

    // The activation after the next layer with weights is not this layer's.
    [InlineData("6, 28, 28", "Conv2D(16, 5);Conv2D(4, 1);ReLU", "uniform 0.1044465936")]

    // Groups: each filter sees its group's channels. he((12, 1, 3, 3), 'relu'), he((12, 3, 3, 3), 'relu'), glorot((12, 3, 3, 3))
    [InlineData("12, 9, 9", "Conv2D(12, 3, Groups = 12);ReLU", "normal 0.4714045208")]
    [InlineData("6, 9, 9", "Conv2D(12, 3, Groups = 2);ReLU", "normal 0.2721655270")]
    [InlineData("6, 9, 9", "Conv2D(12, 3, Groups = 2)", "uniform 0.2108185107")]

    // he((120, 400), 'relu'); a head: glorot((10, 84)), also before a softmax
    [InlineData("400", "Dense(120);ReLU", "normal 0.0707106781")]
    [InlineData("84", "Dense(10)", "uniform 0.2526455763")]
    [InlineData("84", "Dense(10);Softmax", "uniform 0.2526455763")]
    public void Auto_follows_what_a_layer_feeds(string input, string layers, string expected) => Assert.Equal(expected, Start(0, input, layers));

    [Theory]

    // he((10, 84), 'relu') and, uniform of the same variance, times sqrt(3)
    [InlineData("HeNormal", "normal 0.1543033500")]
    [InlineData("HeUniform", "uniform 0.2672612419")]

    // math.sqrt(2 / 94), math.sqrt(6 / 94), math.sqrt(1 / 84)
    [InlineData("GlorotNormal", "normal 0.1458649915")]
    [InlineData("GlorotUniform", "uniform 0.2526455763")]
    [InlineData("LeCunNormal", "normal 0.1091089451")]
    [InlineData("Zeros", "0")]
    public void A_written_initialiser_is_used_whatever_follows(string init, string expected)
    {
        Assert.Equal(expected, Start(0, "84", $"Dense(10, KernelInit = Init.{init})"));
        Assert.Equal(expected, Start(0, "84", $"Dense(10, KernelInit = Init.{init});Tanh"));
    }

    [Theory]
    [InlineData("KernelInit = Init.Orthogonal", "Orthogonal { Reason = Orthogonal }")]
    [InlineData("KernelInit = Init.Normal, KernelStd = 0.0125", "Normal { Reason = Normal, mean 0, std 0.0125, Mean = 0, Std = 0.0125 }")]
    [InlineData("KernelInit = Init.Normal, KernelStd = 2, KernelMean = -1", "Normal { Reason = Normal, mean -1, std 2, Mean = -1, Std = 2 }")]
    [InlineData("KernelInit = Init.TruncatedNormal, KernelStd = 0.02", "TruncatedNormal { Reason = TruncatedNormal, mean 0, std 0.02, Mean = 0, Std = 0.02 }")]
    [InlineData("KernelInit = Init.Uniform, KernelMin = -0.1, KernelMax = 0.3", "Uniform { Reason = Uniform, -0.1 to 0.3, Min = -0.1, Max = 0.3 }")]
    [InlineData("KernelInit = Init.Constant, KernelValue = 0.7", "Constant { Reason = , Value = 0.7 }")]
    public void A_distribution_has_the_numbers_written_beside_it(string options, string expected) =>
        Assert.Equal(expected, ValuesOf(0, "84", $"Dense(10, {options});ReLU").ToString());

    [Fact]
    public void A_bias_has_numbers_of_its_own() => Assert.Equal("0.1", Start(1, "84", "Dense(10, KernelInit = Init.HeNormal, BiasInit = Init.Constant, BiasValue = 0.1)"));

    [Theory]
    [InlineData("KernelInit = Init.Normal", "LAM0010 KernelInit", "Dense: KernelInit is Normal, which needs KernelStd; give it, or another KernelInit")]
    [InlineData("KernelInit = Init.Normal, KernelStd = 0", "LAM0010 KernelStd", "Dense: KernelStd is 0; give a number above 0")]
    [InlineData("KernelInit = Init.Uniform, KernelMin = 0", "LAM0010 KernelInit", "Dense: KernelInit is Uniform, which needs KernelMax; give it, or another KernelInit")]
    [InlineData("KernelInit = Init.Uniform, KernelMin = 0, KernelMax = 0", "LAM0010 KernelMax", "Dense: KernelMax is 0, which is not above KernelMin = 0; give a range")]
    [InlineData("BiasInit = Init.Constant", "LAM0010 BiasInit", "Dense: BiasInit is Constant, which needs BiasValue; give it, or another BiasInit")]
    [InlineData("BiasInit = Init.Orthogonal", "LAM0010 BiasInit", "Dense: BiasInit is Orthogonal, but a bias is a vector and only a matrix has orthogonal rows; leave it out, which means zeros")]
    [InlineData("KernelStd = 0.1", "LAM0010 KernelStd", "Dense: KernelStd is given, but no KernelInit; leave it out, or write KernelInit = Init.Normal or Init.TruncatedNormal")]
    [InlineData("KernelInit = Init.Zeros, KernelValue = 1", "LAM0010 KernelValue", "Dense: KernelValue is given, but KernelInit is Zeros, which has none; leave it out, or write KernelInit = Init.Constant")]
    public void A_number_too_few_or_too_many_is_a_finding(string options, string place, string message) =>
        Assert.Equal((place, message), Outcome.Finding("Input(84)", $"Dense(10, {options})"));

    [Fact]
    public void Biases_and_offsets_start_at_zero_and_a_norms_factors_at_one()
    {
        Assert.Equal("0", Start(1, "84", "Dense(10);ReLU"));
        Assert.Equal("0", Start(1, "6, 28, 28", "Conv2D(16, 5);Tanh"));
        Assert.Equal("1", Start(0, "84", "BatchNorm;ReLU"));
        Assert.Equal("0", Start(1, "84", "BatchNorm;ReLU"));
    }

    /// <summary>Keras's count for a vector of 10: fan-in and fan-out are both 10. math.sqrt(2 / 10)</summary>
    [Fact]
    public void A_bias_with_an_initialiser_takes_its_length_for_its_fans() =>
        Assert.Equal("normal 0.4472135955", Start(1, "84", "Dense(10, BiasInit = Init.HeNormal);ReLU"));

    [Theory]
    [InlineData("Conv2D(6, 5);ReLU", "HeNormal, it feeds ReLU: sqrt(2 / 25)")]
    [InlineData("Conv2D(6, 5);LeakyReLU(0.2)", "HeNormal, it feeds LeakyReLU: sqrt(1.9231 / 25)")]
    [InlineData("Conv2D(6, 5);SELU", "LeCunNormal, it feeds SELU: sqrt(1 / 25)")]
    [InlineData("Conv2D(6, 5);Tanh", "GlorotUniform, it feeds Tanh: sqrt(6 / (25 + 150))")]
    [InlineData("Conv2D(6, 5)", "GlorotUniform, nothing but linear layers follow: sqrt(6 / (25 + 150))")]
    [InlineData("Conv2D(6, 5, KernelInit = Init.HeUniform)", "HeUniform: sqrt(6 / 25)")]
    public void The_reason_names_the_numbers(string layers, string reason) => Assert.Equal(reason, ValuesOf(0, "1, 28, 28", layers).Reason.ToString());

    private static string Start(int parameter, string input, string layers) => ValuesOf(parameter, input, layers) switch
    {
        StartValues.Normal normal => "normal " + normal.Std.ToString("F10", CultureInfo.InvariantCulture),
        StartValues.Uniform uniform => "uniform " + uniform.Max.ToString("F10", CultureInfo.InvariantCulture),
        StartValues.Constant constant => constant.Value.ToString(CultureInfo.InvariantCulture),
        var other => throw new NotSupportedException(other.ToString()),
    };

    /// <summary>The start of a parameter of the first layer.</summary>
    private static StartValues ValuesOf(int parameter, string input, string layers)
    {
        var graph = Outcome.Graph([$"Input({input})", .. layers.Split(';')]);
        var node = graph.Graph.Nodes[1];
        return Initialisation.Of(node.Op.Parameters(graph.InputOf(node))[parameter], node, graph.Graph);
    }
}
