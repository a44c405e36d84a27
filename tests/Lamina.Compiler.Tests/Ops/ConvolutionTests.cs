using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Ops;

/// <summary>The shape rule of <c>Conv2D</c>: each limit with the largest that passes and the smallest that fails.</summary>
public class ConvolutionTests
{
    [Theory]

    // Kernel and padding.
    [InlineData("1×28×28", "Conv2D(6, 5)", "6×24×24")]
    [InlineData("1×28×28", "Conv2D(6, 1)", "6×28×28")]
    [InlineData("1×28×28", "Conv2D(6, 28)", "6×1×1")]
    [InlineData("1×28×28", "Conv2D(6, 29)", "LAM1002 kernel")]
    [InlineData("1×28×28", "Conv2D(6, 30, Padding = 1)", "6×1×1")]
    [InlineData("1×28×28", "Conv2D(6, 31, Padding = 1)", "LAM1002 kernel")]
    [InlineData("1×28×28", "Conv2D(6, 5, Padding = 2)", "6×28×28")]
    [InlineData("1×28×28", "Conv2D(6, 5, Padding = Valid)", "6×24×24")]
    [InlineData("1×28×28", "Conv2D(6, 5, Padding = 28)", "6×80×80")]
    [InlineData("1×1×1", "Conv2D(1, 1)", "1×1×1")]
    [InlineData("1×1×1", "Conv2D(1, 2)", "LAM1002 kernel")]

    // Height and width apart.
    [InlineData("1×10×20", "Conv2D(4, [3, 5])", "4×8×16")]
    [InlineData("1×10×20", "Conv2D(4, [10, 20])", "4×1×1")]
    [InlineData("1×10×20", "Conv2D(4, [11, 1])", "LAM1002 kernel")]
    [InlineData("1×10×20", "Conv2D(4, [1, 21])", "LAM1002 kernel")]
    [InlineData("1×10×20", "Conv2D(4, 3, Padding = [0, 2])", "4×8×22")]
    [InlineData("1×10×20", "Conv2D(4, 3, Stride = [1, 2])", "4×8×9")]

    // Stride: the last cells that no window reaches are dropped.
    [InlineData("1×13×13", "Conv2D(1, 6, Stride = 5)", "1×2×2")]
    [InlineData("1×10×10", "Conv2D(1, 3, Stride = 7)", "1×2×2")]
    [InlineData("1×10×10", "Conv2D(1, 3, Stride = 8)", "1×1×1")]
    [InlineData("3×224×224", "Conv2D(64, 7, Stride = 2, Padding = 3)", "64×112×112")]

    // Dilation: a kernel of 4 at dilation 3 spans 10 cells, at dilation 4 it spans 13.
    [InlineData("1×10×10", "Conv2D(4, 4, Dilation = 3)", "4×1×1")]
    [InlineData("1×12×12", "Conv2D(4, 4, Dilation = 4)", "LAM1002 kernel")]
    [InlineData("1×13×13", "Conv2D(4, 4, Dilation = 4)", "4×1×1")]
    [InlineData("1×10×10", "Conv2D(4, 1, Dilation = 100)", "4×10×10")]
    [InlineData("1×10×12", "Conv2D(4, 3, Dilation = [2, 3])", "4×6×6")]

    // Groups divide channels and filters.
    [InlineData("6×10×10", "Conv2D(12, 3, Groups = 6)", "12×8×8")]
    [InlineData("6×10×10", "Conv2D(12, 3, Groups = 3)", "12×8×8")]
    [InlineData("6×10×10", "Conv2D(12, 3, Groups = 4)", "LAM1003 Groups")]
    [InlineData("6×10×10", "Conv2D(12, 3, Groups = 12)", "LAM1003 Groups")]
    [InlineData("6×10×10", "Conv2D(9, 3, Groups = 6)", "LAM1003 Groups")]

    // Same: ceil(size / stride) whatever the kernel.
    [InlineData("1×28×28", "Conv2D(6, 29, Padding = Same)", "6×28×28")]
    [InlineData("1×28×28", "Conv2D(6, 2, Padding = Same, Stride = 3)", "6×10×10")]
    [InlineData("1×1×1", "Conv2D(6, 7, Padding = Same, Stride = 9)", "6×1×1")]

    // What arrives.
    [InlineData("784", "Conv2D(6, 5)", "LAM1001")]
    [InlineData("196×64", "Conv2D(6, 5)", "LAM1001")]
    [InlineData("3×8×28×28", "Conv2D(6, 5)", "LAM1001")]
    [InlineData("3×?×?", "Conv2D(16, 3)", "16×?×?")]
    [InlineData("3×?×5", "Conv2D(16, 5)", "16×?×1")]
    [InlineData("3×?×5", "Conv2D(16, 6)", "LAM1002 kernel")]
    [InlineData("?×28×28", "Conv2D(6, 5)", "LAM1007")]

    // Tensors of 2^40 numbers pass, larger ones fail: of values, and of weights.
    [InlineData("1×1024×1024", "Conv2D(1048576, 1)", "1048576×1024×1024")]
    [InlineData("1×1024×1024", "Conv2D(1048577, 1)", "LAM1008")]
    [InlineData("1048576×1×1", "Conv2D(1048576, 1)", "1048576×1×1")]
    [InlineData("1048576×1×1", "Conv2D(1048577, 1)", "LAM1008")]
    [InlineData("2147483647×1×1", "Conv2D(2147483647, 2147483647, Padding = Same)", "LAM1008")]
    [InlineData("1×1×1", "Conv2D(1, 1, Padding = 2147483647)", "LAM1008")]
    public void An_input_becomes_this_shape_or_this_finding(string input, string layer, string expected) =>
        Assert.Equal(expected, Outcome.ShapeAfter(input, layer));

    [Theory]
    [InlineData("Conv2D(16, 11)", "conv1: kernel 11×11 does not fit the 10×10 map left by the input; use a kernel of at most 10, or Padding = Same")]
    [InlineData("Conv2D(16, [3, 11])", "conv1: kernel 3×11 does not fit the 10×10 map left by the input; use a kernel of at most 10, or Padding = Same")]
    [InlineData("Conv2D(16, 15, Padding = [2, 3])", "conv1: kernel 15×15 does not fit the 10×10 map left by the input, padded by 2×3; use a kernel of at most 14, or Padding = Same")]
    [InlineData("Conv2D(16, 5, Dilation = 3)", "conv1: kernel 5×5 (dilation 3×3: it spans 13×13) does not fit the 10×10 map left by the input; use a kernel of at most 4, or Padding = Same")]
    [InlineData("Conv2D(16, 3, Groups = 4)", "conv1: the 6 channels that the input gives cannot be divided into 4 groups; Groups must divide 6")]
    [InlineData("Conv2D(16, 3, Groups = 6)", "conv1: 16 filters cannot be divided into 6 groups; Groups must divide 16")]
    public void A_message_names_every_number(string layer, string message) => Assert.Equal(message, Outcome.Finding("Input(6, 10, 10)", layer).Message);

    [Fact]
    public void The_way_out_that_a_message_names_works()
    {
        Assert.Equal("16×1×1", Outcome.ShapeAfter("6×10×10", "Conv2D(16, 10)"));
        Assert.Equal("16×1×3", Outcome.ShapeAfter("6×10×10", "Conv2D(16, 14, Padding = [2, 3])"));
        Assert.Equal("16×1×1", Outcome.ShapeAfter("6×10×10", "Conv2D(16, 4, Dilation = 3)"));
        Assert.Equal("16×10×10", Outcome.ShapeAfter("6×10×10", "Conv2D(16, 11, Padding = Same)"));
    }
}
