using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Ops;

/// <summary>The shape rules of windowed and global pools.</summary>
public class PoolingTests
{
    [Theory]

    // The window is the stride unless another is written.
    [InlineData("6×28×28", "MaxPool2D(2)", "6×14×14")]
    [InlineData("6×28×28", "AvgPool2D(2)", "6×14×14")]
    [InlineData("6×28×28", "MaxPool2D(3)", "6×9×9")]
    [InlineData("6×28×28", "MaxPool2D(3, Stride = 2)", "6×13×13")]
    [InlineData("6×28×28", "MaxPool2D(3, Stride = null)", "6×9×9")]
    [InlineData("6×28×30", "AvgPool2D([2, 3])", "6×14×10")]
    [InlineData("6×10×10", "MaxPool2D(10)", "6×1×1")]
    [InlineData("6×10×10", "MaxPool2D(11)", "LAM1002 window")]
    [InlineData("6×10×10", "AvgPool2D(11)", "LAM1002 window")]
    [InlineData("6×10×10", "MaxPool2D([10, 11])", "LAM1002 window")]
    [InlineData("6×10×10", "MaxPool2D(1)", "6×10×10")]

    // Padding: at most half the window, rounded down.
    [InlineData("6×10×10", "MaxPool2D(2, Padding = 1)", "6×6×6")]
    [InlineData("6×10×10", "MaxPool2D(2, Padding = 2)", "LAM1006 Padding")]
    [InlineData("6×10×10", "MaxPool2D(3, Padding = 1)", "6×4×4")]
    [InlineData("6×10×10", "MaxPool2D(3, Padding = 2)", "LAM1006 Padding")]
    [InlineData("6×10×10", "AvgPool2D([2, 4], Padding = [1, 2])", "6×6×3")]
    [InlineData("6×10×10", "AvgPool2D([2, 4], Padding = [2, 1])", "LAM1006 Padding")]
    [InlineData("6×10×10", "MaxPool2D(12, Padding = 1)", "6×1×1")]
    [InlineData("6×10×10", "MaxPool2D(13, Padding = 1)", "LAM1002 window")]
    [InlineData("6×10×10", "MaxPool2D(11, Padding = Same)", "6×1×1")]
    [InlineData("6×13×13", "MaxPool2D(6, Stride = 5, Padding = Same)", "6×3×3")]

    // Rounding up. Sizes from torch 1.13.1: torch.nn.functional.max_pool2d(torch.zeros(1, 1, n, n), window, stride, padding, 1, True).shape
    [InlineData("1×28×28", "MaxPool2D(3, Stride = 2, CeilMode = true)", "1×14×14")]
    [InlineData("1×27×27", "MaxPool2D(3, Stride = 2, CeilMode = true)", "1×13×13")]
    [InlineData("1×5×5", "AvgPool2D(2, CeilMode = true)", "1×3×3")]
    [InlineData("1×2×2", "MaxPool2D(3, Stride = 2, CeilMode = true)", "1×1×1")]
    [InlineData("1×1×1", "MaxPool2D(3, Stride = 2, CeilMode = true)", "LAM1002 window")]
    [InlineData("1×1×1", "MaxPool2D(3, Stride = 3, CeilMode = true)", "1×1×1")]

    // A last window that would start in the padding is dropped, in torch and here: 5 + 2·1 cells, windows at −1 and 2, not at 5.
    [InlineData("1×5×5", "MaxPool2D(2, Stride = 3, Padding = 1, CeilMode = true)", "1×2×2")]
    [InlineData("1×6×6", "MaxPool2D(2, Stride = 3, Padding = 1, CeilMode = true)", "1×3×3")]

    // What arrives.
    [InlineData("400", "MaxPool2D(2)", "LAM1001")]
    [InlineData("196×64", "AvgPool2D(2)", "LAM1001")]
    [InlineData("3×8×8×8", "MaxPool2D(2)", "LAM1001")]
    [InlineData("3×?×?", "MaxPool2D(2)", "3×?×?")]
    [InlineData("?×8×8", "MaxPool2D(2)", "?×4×4")]
    public void An_input_becomes_this_shape_or_this_finding(string input, string layer, string expected) =>
        Assert.Equal(expected, Outcome.ShapeAfter(input, layer));

    [Theory]
    [InlineData("6×5×5", "GlobalAvgPool2D", "6")]
    [InlineData("6×5×5", "GlobalMaxPool2D", "6")]
    [InlineData("6×1×1", "GlobalMaxPool2D", "6")]
    [InlineData("6×5×5", "GlobalAvgPool2D(KeepDims = true)", "6×1×1")]
    [InlineData("6×?×?", "GlobalAvgPool2D", "6")]
    [InlineData("?×5×5", "GlobalAvgPool2D", "?")]
    [InlineData("6", "GlobalAvgPool2D", "LAM1001")]
    [InlineData("196×64", "GlobalMaxPool2D", "LAM1001")]
    [InlineData("3×8×8×8", "GlobalAvgPool2D", "LAM1001")]
    public void A_global_pool_gives_one_number_per_channel(string input, string layer, string expected) =>
        Assert.Equal(expected, Outcome.ShapeAfter(input, layer));

    [Theory]
    [InlineData("6, 10, 10", "MaxPool2D(11)", "pool1: window 11×11 does not fit the 10×10 map left by the input; use a window of at most 10, or Padding = Same")]
    [InlineData("6, 10, 10", "MaxPool2D(4, Padding = 3)", "pool1: padding 3 is more than half of the window of 4, so that a window could lie in the padding alone; use a padding of at most 2")]
    [InlineData("400", "MaxPool2D(2)", "pool1: needs a C×H×W map, but the input gives a vector of 400; put it before Flatten, or Reshape the vector to C×H×W")]
    [InlineData("196, 64", "MaxPool2D(2)", "pool1: needs a C×H×W map, but the input gives a 196×64 tensor; a map of one channel is 1×196×64, else Reshape to C×H×W first")]
    [InlineData("400", "GlobalAvgPool2D", "pool1: needs a C×H×W map, but the input gives a vector of 400; put it before Flatten, or leave it out")]
    public void A_message_names_every_number(string input, string layer, string message) =>
        Assert.Equal(message, Outcome.Finding($"Input({input})", layer).Message);
}
