namespace Zoo.Architectures;

// Two small readers of text, as sequences of the 65 characters of Karpathy's "tiny shakespeare".

/// <summary>Karpathy 2015, "The Unreasonable Effectiveness of Recurrent Neural Networks", with one layer: guesses the character after 128.</summary>
[Network, Input(128, Vocabulary = 65), Classes(65)]
[Embedding(64), Lstm(256), Dense(65)]
public partial class CharLstm;

/// <summary>The encoder of Vaswani et al. 2017 with two layers, and a decision over the mean of all tokens. The keys are those of PyTorch's <c>TransformerEncoder</c>.</summary>
[Network, Input(128, Vocabulary = 65), Classes(4)]
[Embedding(64), PositionalEncoding]
[Use<EncoderLayer>(4, 256, Name = "encoder.layers.0", Repeat = 2)]
[MeanOverTokens, Dense(4, Name = "head")]
public partial class TransformerEncoder;

[Block]
[Branch, MultiHeadAttention(nameof(heads), Name = "self_attn"), Dropout(0.1), Add, LayerNorm(Name = "norm1")]
[Branch, Dense(nameof(hidden), Name = "linear1"), ReLU, Dropout(0.1), Dense("input / 4", Name = "linear2"), Dropout(0.1), Add, LayerNorm(Name = "norm2")]
public partial class EncoderLayer(int heads, int hidden);
