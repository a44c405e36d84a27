namespace Lamina;

/// <summary>The mean of each feature over all tokens: L×F becomes a vector of F, for any L.</summary>
/// <remarks>No parameters. Error: an input that is not tokens. PyTorch: <c>x.mean(1)</c>. Keras: <c>GlobalAveragePooling1D()</c>.</remarks>
public sealed class MeanOverTokensAttribute : LayerAttribute;
