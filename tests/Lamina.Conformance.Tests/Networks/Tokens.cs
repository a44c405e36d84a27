namespace Lamina.Conformance.Tests.Networks;

[Network, Input(3, 8, 9)]
[Permute(2, 3, 1), Dense(5), Permute(3, 1, 2), Conv2D(4, 3), Permute(3, 2, 1)]
public partial class PermutedMap;

/// <summary>A block of MLP-Mixer: mix tokens, then features.</summary>
[Network, Input(3, 12, 12)]
[Conv2D(10, 4, Stride = 4), Tokens]
[Branch, Permute(2, 1), Dense(9), GELU, Permute(2, 1)]
[Branch]
[Add, Dense(10), MeanOverTokens, Dense(4)]
public partial class TokenMixer;

[Network, Input(3, Any, Any)]
[Conv2D(10, 4, Stride = 4), Tokens, Dense(6), MeanOverTokens]
public partial class TokensOfAnySize;

[Network, Input(7, Vocabulary = 11)]
[Embedding(12), PositionalEncoding, Dense(4)]
public partial class EmbeddedTokens;

[Network, Input(Any, Vocabulary = 11)]
[Embedding(12, KernelInit = Init.Normal, KernelStd = 0.02), PositionalEncoding, MultiHeadAttention(3, Dropout = 0.1), MeanOverTokens, Dense(4)]
public partial class TextOfAnyLength;

/// <summary>An encoder layer as Vaswani et al. drew it, without the norms.</summary>
[Network, Input(3, 12, 12), Classes(4)]
[Conv2D(12, 4, Stride = 4), Tokens, PositionalEncoding(Learned = true)]
[Branch, MultiHeadAttention(4, Dropout = 0.1, Name = "self.attention")]
[Branch]
[Add]
[Branch, Dense(24), GELU, Dense(12)]
[Branch]
[Add, MeanOverTokens, Dense(4)]
[CrossEntropy, Adam]
public partial class SmallTransformer;

[Network, Input(7, Vocabulary = 11), Classes(3)]
[Embedding(6), Lstm(5, ReturnSequence = true, Name = "encoder.lstm"), Lstm(4), Dense(3)]
[CrossEntropy, Adam]
public partial class StackedLstm;

[Network, Input(Any, 6)]
[Gru(5, Bidirectional = true, ReturnSequence = true), Gru(4, Bidirectional = true), Dense(3)]
public partial class GruOfBothDirections;

// One layer each, for TokenValueTests.
[Network, Input(4, 6), Lstm(3)] public partial class OnlyLstm;
[Network, Input(4, 6), Lstm(3, Bidirectional = true, ReturnSequence = true)] public partial class OnlyLstmSequence;
[Network, Input(4, 6), Gru(3, Bidirectional = true)] public partial class OnlyGru;
[Network, Input(4, 6), MultiHeadAttention(3)] public partial class OnlyAttention;
[Network, Input(4, 6), PositionalEncoding] public partial class OnlyPositions;
[Network, Input(4, Vocabulary = 9), Embedding(6)] public partial class OnlyEmbedding;
