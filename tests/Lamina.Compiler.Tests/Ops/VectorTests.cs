using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Ops;

/// <summary>The shape rules of dense layers, of what only moves values, and of what leaves every shape as it is.</summary>
public class VectorTests
{
    [Theory]

    // Dense acts along the feature axis: the channels of a map, the last axis of tokens.
    [InlineData("400", "Dense(120)", "120")]
    [InlineData("1", "Dense(1)", "1")]
    [InlineData("196×64", "Dense(32)", "196×32")]
    [InlineData("6×5×5", "Dense(10)", "10×5×5")]
    [InlineData("6×?×?", "Dense(10)", "10×?×?")]
    [InlineData("?×64", "Dense(32)", "?×32")]
    [InlineData("?", "Dense(10)", "LAM1007")]
    [InlineData("?×5×5", "Dense(10)", "LAM1007")]
    [InlineData("1048576", "Dense(1048576)", "1048576")]
    [InlineData("1048576", "Dense(1048577)", "LAM1008")]

    [InlineData("16×5×5", "Flatten", "400")]
    [InlineData("400", "Flatten", "400")]
    [InlineData("196×64", "Flatten", "12544")]
    [InlineData("3×?×?", "Flatten", "?")]

    [InlineData("16×24×24", "Reshape(16, 576)", "16×576")]
    [InlineData("16×24×24", "Reshape(16, 575)", "LAM1004 shape")]
    [InlineData("16×24×24", "Reshape(16, 577)", "LAM1004 shape")]
    [InlineData("16×24×24", "Reshape(-1)", "9216")]
    [InlineData("16×24×24", "Reshape(9216, -1)", "9216×1")]
    [InlineData("16×24×24", "Reshape(9217, -1)", "LAM1004 shape")]
    [InlineData("16×24×24", "Reshape(7, -1)", "LAM1004 shape")]
    [InlineData("3×?×?", "Reshape(3, -1)", "3×?")]
    [InlineData("3×?×?", "Reshape(10, 10)", "10×10")]

    [InlineData("6×5×5", "BatchNorm", "6×5×5")]
    [InlineData("120", "BatchNorm", "120")]
    [InlineData("6×?×?", "BatchNorm", "6×?×?")]
    [InlineData("?×5×5", "BatchNorm", "LAM1007")]

    [InlineData("6×5×5", "PReLU(PerFeature = true)", "6×5×5")]
    [InlineData("196×64", "PReLU(PerFeature = true)", "196×64")]
    [InlineData("6×?×?", "PReLU(PerFeature = true)", "6×?×?")]
    [InlineData("?×5×5", "PReLU(PerFeature = true)", "LAM1007")]
    [InlineData("6×5×5", "Hardtanh(1, 1)", "LAM0010 max")]
    [InlineData("6×5×5", "Hardtanh(2)", "LAM0010 min")]
    [InlineData("6×5×5", "Hardtanh(-1, -0.999)", "6×5×5")]

    [InlineData("3×32×32", "Normalize([0.5, 0.5, 0.5], [0.2, 0.2, 0.2])", "3×32×32")]
    [InlineData("3×32×32", "Normalize([0.5, 0.5], [0.2, 0.2])", "LAM1009 mean")]
    [InlineData("3×32×32", "Normalize([0.5, 0.5, 0.5, 0.5], [0.2, 0.2, 0.2, 0.2])", "LAM1009 mean")]
    [InlineData("3×32×32", "Normalize([0.5], [0.2])", "3×32×32")]
    [InlineData("3×?×?", "Normalize(0.5, 0.2)", "3×?×?")]
    public void An_input_becomes_this_shape_or_this_finding(string input, string layer, string expected) =>
        Assert.Equal(expected, Outcome.ShapeAfter(input, layer));

    [Theory]
    [InlineData("ReLU")]
    [InlineData("LeakyReLU")]
    [InlineData("LeakyReLU(0.2)")]
    [InlineData("ELU")]
    [InlineData("SELU")]
    [InlineData("GELU")]
    [InlineData("SiLU")]
    [InlineData("Sigmoid")]
    [InlineData("Tanh")]
    [InlineData("Softmax")]
    [InlineData("ReLU6")]
    [InlineData("PReLU")]
    [InlineData("CELU(0.5)")]
    [InlineData("GELU(Approximate = true)")]
    [InlineData("Mish")]
    [InlineData("Softplus(2, 10)")]
    [InlineData("Softsign")]
    [InlineData("Hardtanh(-2, 2)")]
    [InlineData("HardSigmoid")]
    [InlineData("HardSwish")]
    [InlineData("LogSoftmax")]
    [InlineData("Dropout(0.5)")]
    [InlineData("SpatialDropout(0.5)")]
    [InlineData("StochasticDepth(0.5)")]
    [InlineData("GaussianNoise(0.5)")]
    [InlineData("Rescale(1/255.0)")]
    [InlineData("Normalize(0.1307, 0.3081)")]
    public void An_elementwise_layer_leaves_every_shape_as_it_is(string layer) =>
        Assert.All(["1", "400", "196×64", "6×5×5", "3×?×?", "?", "3×8×8×8"], shape => Assert.Equal(shape, Outcome.ShapeAfter(shape, layer)));

    /// <summary>As with an input: what a vector becomes can be convolved, so that the message of LAM1001 names a way out that works.</summary>
    [Fact]
    public void A_reshape_to_three_extents_is_a_map() => Assert.Equal("6×24×24", Outcome.ShapeAfter("784", "Reshape(1, 28, 28)", "Conv2D(6, 5)"));

    [Theory]
    [InlineData("16, 24, 24", "Reshape(16, 512)", "reshape1: the input gives a 16×24×24 map of 9216 values, which does not become 16×512: 16×512 holds 8192")]
    [InlineData("784", "Reshape(28, 27)", "reshape1: the input gives a vector of 784, which does not become 28×27: 28×27 holds 756")]
    [InlineData("784", "Reshape(3, -1)", "reshape1: the input gives a vector of 784, which does not become 3×?: 784 is not a multiple of 3")]
    [InlineData("1, 28, 28", "Normalize([0.5, 0.4, 0.3], [1, 1, 1])", "normalize1: 3 means for the 1 features that the input gives (1×28×28); give one mean, or one per feature")]
    [InlineData("Any", "Dense(10)", "dense1: the number of features that the input gives is not known (features), but this layer's weights depend on it; declare the size in [Input], or put a global pooling layer before this one")]
    [InlineData("1048576", "Dense(2000000)", "dense1: Dense(2000000) needs a tensor of more than 2^40 numbers (4 TiB); check its sizes")]
    public void A_message_names_every_number(string input, string layer, string message) =>
        Assert.Equal(message, Outcome.Finding($"Input({input})", layer).Message);
}
