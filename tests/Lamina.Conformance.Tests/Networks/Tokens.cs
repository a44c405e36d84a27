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
