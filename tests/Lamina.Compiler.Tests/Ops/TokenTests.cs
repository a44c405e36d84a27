using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Ops;

/// <summary>The shape rules of the layers that make, move or read tokens, and of residual branches' scales.</summary>
public class TokenTests
{
    [Theory]
    [InlineData("7×12", "Permute(2, 1)", "12×7")]
    [InlineData("3×8×9", "Permute(2, 3, 1)", "8×9×3")]
    [InlineData("12", "Permute(1)", "12")]
    [InlineData("3×?×9", "Permute(2, 3, 1)", "?×9×3")]
    [InlineData("7×12", "Permute(1, 2, 3)", "LAM0010 axes")]
    [InlineData("7×12", "Permute(1)", "LAM0010 axes")]
    [InlineData("7×12", "Permute(1, 1)", "LAM0010 axes")]
    [InlineData("7×12", "Permute(0, 1)", "LAM0010 axes")]
    [InlineData("7×12", "Permute", "LAM0010 axes")]

    [InlineData("3×8×9", "Tokens", "72×3")]
    [InlineData("3×1×1", "Tokens", "1×3")]
    [InlineData("3×2×8×9", "Tokens", "144×3")]
    [InlineData("3×?×?", "Tokens", "?×3")]
    [InlineData("72", "Tokens", "LAM1001")]
    [InlineData("72×3", "Tokens", "LAM1001")]

    [InlineData("7×12", "MeanOverTokens", "12")]
    [InlineData("?×12", "MeanOverTokens", "12")]
    [InlineData("12", "MeanOverTokens", "LAM1001")]
    [InlineData("3×8×9", "MeanOverTokens", "LAM1001")]

    [InlineData("3×8×9", "LayerScale", "3×8×9")]
    [InlineData("?×12", "LayerScale(0.1)", "?×12")]
    [InlineData("?×8×9", "LayerScale", "LAM1007")]
    public void An_input_becomes_this_shape_or_this_finding(string input, string layer, string expected) =>
        Assert.Equal(expected, Outcome.ShapeAfter(input, layer));

    /// <summary>What a permuted shape's features are shows in what a dense layer makes of it.</summary>
    [Theory]
    [InlineData("7×12", "Permute(2, 1)", "12×4")]
    [InlineData("3×8×9", "Permute(2, 3, 1)", "8×9×4")]
    [InlineData("3×8×9", "Permute(1, 3, 2)", "4×9×8")]
    [InlineData("3×8×9", "Permute(2, 1, 3)", "8×3×4")]
    public void A_dense_layer_after_it_acts_along_the_features(string input, string permute, string expected) =>
        Assert.Equal(expected, Outcome.ShapeAfter(input, permute, "Dense(4)"));

    [Fact]
    public void A_map_that_was_permuted_to_channels_last_and_back_can_be_convolved() =>
        Assert.Equal("5×6×7", Outcome.ShapeAfter("3×8×9", "Permute(2, 3, 1)", "Dense(4)", "Permute(3, 1, 2)", "Conv2D(5, 3)"));

    [Theory]
    [InlineData("7, 12", "Permute(1, 3)", "permute1: the input gives a 7×12 tensor, whose axes cannot be taken in the order 1, 3; give each of 1 to 2 once")]
    [InlineData("12", "Permute(2)", "permute1: the input gives a vector of 12, whose axes cannot be taken in the order 2; give 1")]
    [InlineData("72", "Tokens", "tokens1: needs a C×H×W map, but the input gives a vector of 72; put it after a convolution, or Reshape to C×H×W first")]
    [InlineData("3, 8, 9", "MeanOverTokens", "mean1: needs tokens × features, but the input gives a 3×8×9 map; put Tokens before it")]
    [InlineData("12", "MeanOverTokens", "mean1: needs tokens × features, but the input gives a vector of 12; Reshape to tokens × features first")]
    public void A_message_names_every_number(string input, string layer, string message) =>
        Assert.Equal(message, Outcome.Finding($"Input({input})", layer).Message);
}
