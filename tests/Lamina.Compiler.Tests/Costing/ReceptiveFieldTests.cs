using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Costing;

public class ReceptiveFieldTests
{
    [Theory]
    [InlineData("3×64×64", "3", "Conv2D(8, 3)")]
    [InlineData("3×64×64", "5", "Conv2D(8, 3)", "ReLU", "Conv2D(8, 3)")]
    [InlineData("3×64×64", "8", "Conv2D(8, 3)", "MaxPool2D(2)", "Conv2D(8, 3)")] // 3, +1 by step 1, +2 by step 2
    [InlineData("3×64×64", "9", "Conv2D(8, 3, Dilation = 4)")]
    [InlineData("3×64×64", "3×5", "Conv2D(8, [3, 5])")]
    [InlineData("3×64×64", "7", "DepthwiseConv2D(3)", "SeparableConv2D(8, 5)")]
    [InlineData("3×64×64", "4", "Conv2D(8, 2, Stride = 2)", "Upsample2D(2)", "Conv2D(8, 3)")] // 2, then steps of 1
    [InlineData("3×64×64", "4", "Conv2D(8, 2, Stride = 2)", "ConvTranspose2D(8, 4, Stride = 2)")] // 2, +1 by step 2
    [InlineData("3×64×64", "16", "AdaptiveAvgPool2D(4)")]
    [InlineData("3×64×64", "?", "AdaptiveAvgPool2D(7)")]
    [InlineData("3×64×64", "all", "GlobalAvgPool2D")]
    [InlineData("3×64×64", "all", "Flatten", "Dense(10)")]
    [InlineData("3×64×64", "3", "Conv2D(8, 3)", "Dense(10)")] // on a map, along the channels
    [InlineData("400", "all", "Dense(10)")]
    [InlineData("8×100", "all", "Conv1D(4, 3)", "Permute(2, 1)", "MultiHeadAttention(2)")]
    [InlineData("8×100", "5", "Conv1D(4, 5)")]
    [InlineData("3×64×64", "7", "Branch", "Conv2D(8, 7, Padding = Same)", "Branch", "Conv2D(8, 3, Padding = Same)", "Add")] // the longest path
    [InlineData("3×64×64", "all", "Branch", "GlobalAvgPool2D(KeepDims = true)", "Multiply")] // a gate from all places
    public void A_place_sees_what_the_recurrence_says(string input, string field, params string[] layers) => Assert.Equal(field, After(input, layers));

    [Fact]
    public void A_layer_that_nobody_can_read_sees_what_nobody_can_say() =>
        Assert.Equal("?", After("8×64", "Conv1D(4, 3)", "Reshape(4, 31, 2)", "Conv2D(4, 1)"));

    private static string After(string input, params string[] layers) =>
        Outcome.Cost(Outcome.Graph([$"Input({input.Replace("×", ", ", StringComparison.Ordinal)})", .. layers])).Layers[^1].Field.ToString();
}
