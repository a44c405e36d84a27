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

    [InlineData("64, Vocabulary = 65", "Embedding(32)", "64×32")]
    [InlineData("?, Vocabulary = 65", "Embedding(32)", "?×32")]
    [InlineData("8×9, Vocabulary = 65", "Embedding(32)", "8×9×32")]
    [InlineData("64", "Embedding(32)", "LAM1013")]
    [InlineData("64, Vocabulary = 65", "Dense(32)", "LAM1013")]
    [InlineData("64, Vocabulary = 65", "ReLU", "LAM1013")]
    [InlineData("64, Vocabulary = 0", "Embedding(32)", "LAM0010 Vocabulary")]
    [InlineData("64, Vocabulary = 65, Min = 0, Max = 64", "Embedding(32)", "LAM0010 Vocabulary")]
    [InlineData("64, Vocabulary = 1048576", "Embedding(1048576)", "64×1048576")]
    [InlineData("64, Vocabulary = 1048576", "Embedding(1048577)", "LAM1008")]

    [InlineData("7×12", "PositionalEncoding", "7×12")]
    [InlineData("?×12", "PositionalEncoding", "?×12")]
    [InlineData("7×12", "PositionalEncoding(Learned = true)", "7×12")]
    [InlineData("?×12", "PositionalEncoding(Learned = true)", "LAM1007 Learned")]
    [InlineData("7×?", "PositionalEncoding", "LAM1007")]
    [InlineData("12", "PositionalEncoding", "LAM1001")]

    [InlineData("7×12", "Lstm(5)", "5")]
    [InlineData("7×12", "Lstm(5, Bidirectional = true)", "10")]
    [InlineData("?×12", "Gru(5, ReturnSequence = true)", "?×5")]
    [InlineData("7×12", "Gru(5, ReturnSequence = true, Bidirectional = true)", "7×10")]
    [InlineData("7×?", "Lstm(5)", "LAM1007")]
    [InlineData("12", "Lstm(5)", "LAM1001")]
    [InlineData("3×8×9", "Gru(5)", "LAM1001")]
    [InlineData("7×12", "Lstm(0)", "LAM0010 units")]

    [InlineData("7×12", "MultiHeadAttention(12)", "7×12")]
    [InlineData("?×12", "MultiHeadAttention(3, Dropout = 0.1)", "?×12")]
    [InlineData("7×12", "MultiHeadAttention(5)", "LAM1014 heads")]
    [InlineData("7×12", "MultiHeadAttention(24)", "LAM1014 heads")]
    [InlineData("7×?", "MultiHeadAttention(3)", "LAM1007")]
    [InlineData("3×8×9", "MultiHeadAttention(3)", "LAM1001")]

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

    /// <summary>
    /// Numbers of parameters from torch 1.13.1: sum(p.numel() for p in m.parameters()) of nn.Embedding(65, 12), nn.LSTM(12, 5), nn.GRU(12, 5, bidirectional=True)
    /// and nn.MultiheadAttention(12, 3). Multiply-adds per sample: 7·20·(12 + 5); 7·2·15·(12 + 5); 7·4·12·12.
    /// </summary>
    [Theory]
    [InlineData("Input(7, Vocabulary = 65)", "Embedding(12)", 780, 0)]
    [InlineData("Input(7, 12)", "Lstm(5)", 380, 2380)]
    [InlineData("Input(7, 12)", "Gru(5, Bidirectional = true)", 570, 3570)]
    [InlineData("Input(7, 12)", "MultiHeadAttention(3)", 624, 4032)]
    [InlineData("Input(7, 12)", "PositionalEncoding(Learned = true)", 84, 0)]
    public void Parameters_and_multiply_adds_are_counted(string input, string layer, long parameters, long multiplyAdds)
    {
        var cost = Outcome.Cost(Outcome.Graph(input, layer));
        Assert.Equal((parameters, multiplyAdds), (cost.Parameters, cost.MultiplyAdds));
    }

    [Theory]
    [InlineData("7, 12", "Permute(1, 3)", "permute1: the input gives a 7×12 tensor, whose axes cannot be taken in the order 1, 3; give each of 1 to 2 once")]
    [InlineData("12", "Permute(2)", "permute1: the input gives a vector of 12, whose axes cannot be taken in the order 2; give 1")]
    [InlineData("72", "Tokens", "tokens1: needs a C×H×W map, but the input gives a vector of 72; put it after a convolution, or Reshape to C×H×W first")]
    [InlineData("3, 8, 9", "MeanOverTokens", "mean1: needs tokens × features, but the input gives a 3×8×9 map; put Tokens before it")]
    [InlineData("64, Vocabulary = 65", "Dense(32)", "dense1: the input gives the numbers of 64 tokens of a vocabulary of 65, with which nothing can be computed; put Embedding(dimensions) before it")]
    [InlineData("64", "Embedding(32)", "embedding1: needs the numbers of tokens, but the input gives a vector of 64 of values; state the Vocabulary of the input, or leave the layer out")]
    [InlineData("Any, 12", "PositionalEncoding(Learned = true)", "positions1: the number of tokens that the input gives is not known (length×12), but there is a learned position for each; declare the size in [Input], or leave Learned out")]
    [InlineData("7, 12", "MultiHeadAttention(5)", "attention1: the 12 features that the input gives cannot be divided among 5 heads; the number of heads must divide 12")]
    [InlineData("12", "MeanOverTokens", "mean1: needs tokens × features, but the input gives a vector of 12; Reshape to tokens × features first")]
    public void A_message_names_every_number(string input, string layer, string message) =>
        Assert.Equal(message, Outcome.Finding($"Input({input})", layer).Message);
}
