namespace Zoo.Architectures;

// Tolstikhin et al. 2021, "MLP-Mixer: An all-MLP Architecture for Vision": B/16.

[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(768, 16, Stride = 16), Tokens]
[Use<MixerLayer>(Repeat = 12)]
[LayerNorm(Epsilon = 1e-6), MeanOverTokens, Dense(1000)]
public partial class MlpMixerB16;

/// <summary>Mixes the 196 patches of each channel, then the 768 channels of each patch.</summary>
[Block]
[Branch, LayerNorm(Epsilon = 1e-6), Permute(2, 1), Dense(384), GELU, Dense(196), Permute(2, 1), Add]
[Branch, LayerNorm(Epsilon = 1e-6), Dense(3072), GELU, Dense(768), Add]
public partial class MixerLayer;
