using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Ops;

/// <summary>Transposed, depthwise and separable convolutions.</summary>
public class OtherConvolutionTests
{
    [Theory]

    // Sizes from torch 1.13.1: torch.nn.ConvTranspose2d(4, 8, kernel, stride, padding, output_padding, groups, True, dilation)(torch.zeros(1, 4, h, w)).shape
    [InlineData("4×7×7", "ConvTranspose2D(8, 2, Stride = 2)", "8×14×14")]
    [InlineData("4×7×7", "ConvTranspose2D(8, 4, Stride = 2, Padding = 1)", "8×14×14")]
    [InlineData("4×7×7", "ConvTranspose2D(8, 3, Stride = 2, Padding = 1, OutputPadding = 1)", "8×14×14")]
    [InlineData("4×1×1", "ConvTranspose2D(8, 4)", "8×4×4")]
    [InlineData("4×5×6", "ConvTranspose2D(8, [3, 2], Stride = [1, 3], Dilation = [2, 1])", "8×9×17")]
    [InlineData("4×5", "ConvTranspose1D(8, 4, Stride = 3, Padding = 1, OutputPadding = 2)", "8×16")]

    // Same: size × stride, as keras.layers.Conv2DTranspose(padding="same").
    [InlineData("4×7×7", "ConvTranspose2D(8, 3, Stride = 2, Padding = Same)", "8×14×14")]
    [InlineData("4×7×7", "ConvTranspose2D(8, 1, Stride = 3, Padding = Same)", "8×21×21")]
    [InlineData("4×?×?", "ConvTranspose2D(8, 3, Stride = 2, Padding = Same)", "8×?×?")]

    // The smallest that fails and the largest that passes.
    [InlineData("4×2×2", "ConvTranspose2D(8, 3, Padding = 1)", "8×2×2")]
    [InlineData("4×2×2", "ConvTranspose2D(8, 3, Padding = 2)", "LAM1002 Padding")]
    [InlineData("4×7×7", "ConvTranspose2D(8, 3, Stride = 2, OutputPadding = 2)", "LAM1015 OutputPadding")]
    [InlineData("4×7×7", "ConvTranspose2D(8, 3, Stride = 2, Dilation = 3, OutputPadding = 2)", "8×21×21")]
    [InlineData("4×7×7", "ConvTranspose2D(8, 3, Stride = 2, Padding = Same, OutputPadding = 1)", "LAM0010 OutputPadding")]
    [InlineData("4×7×7", "ConvTranspose2D(8, 3, Groups = 3)", "LAM1003 Groups")]
    [InlineData("4×7×7", "ConvTranspose2D(6, 3, Groups = 4)", "LAM1003 Groups")]
    [InlineData("4", "ConvTranspose2D(8, 3)", "LAM1001")]
    [InlineData("?×7×7", "ConvTranspose2D(8, 3)", "LAM1007")]

    [InlineData("4×7×7", "DepthwiseConv2D(3)", "4×5×5")]
    [InlineData("4×7×7", "DepthwiseConv2D(3, Multiplier = 2, Stride = 2, Padding = Same)", "8×4×4")]
    [InlineData("4×7×7", "DepthwiseConv2D(8)", "LAM1002 kernel")]
    [InlineData("?×7×7", "DepthwiseConv2D(3)", "LAM1007")]
    [InlineData("4", "DepthwiseConv2D(3)", "LAM1001")]
    [InlineData("4×7×7", "SeparableConv2D(6, 3, Multiplier = 2)", "6×5×5")]
    [InlineData("4×7×7", "SeparableConv2D(6, 8)", "LAM1002 kernel")]
    [InlineData("4×7", "SeparableConv2D(6, 3)", "LAM1001")]
    public void An_input_becomes_this_shape_or_this_finding(string input, string layer, string expected) =>
        Assert.Equal(expected, Outcome.ShapeAfter(input, layer));

    [Theory]

    // PyTorch's layouts and counts: [tuple(p.shape) for p in module.parameters()]. Multiply-adds by hand.
    [InlineData("ConvTranspose2D(6, 3, Stride = 2, Groups = 2)", "weight 4×3×3×3, bias 6", 114, 5 * 5 * 4 * 3 * 9)]
    [InlineData("DepthwiseConv2D(3, Multiplier = 2)", "weight 8×1×3×3, bias 8", 80, 3 * 3 * 8 * 9)]
    [InlineData("SeparableConv2D(6, 3, Multiplier = 2)", "depthwise.weight 8×1×3×3, pointwise.weight 6×8×1×1, pointwise.bias 6", 126, 3 * 3 * (8 * 9 + 6 * 8))]
    public void Parameters_and_multiply_adds_are_PyTorchs(string layer, string parameters, long count, long multiplyAdds)
    {
        var graph = Outcome.Graph("Input(4, 5, 5)", layer);
        var node = graph.Graph.OutputNode;
        var specs = node.Op.Parameters(graph.InputOf(node));
        Assert.Equal(parameters, string.Join(", ", specs.Select(spec => $"{spec.Name} {string.Join("×", spec.Extents)}")));
        var cost = Outcome.Cost(graph);
        Assert.Equal((count, multiplyAdds), (cost.Parameters, cost.MultiplyAdds));
    }
}
