namespace Lamina;

/// <summary>Makes each cell of a map a token: C×H×W becomes (H·W)×C, row by row, for any height and width.</summary>
/// <remarks>
/// <para>
/// After a convolution whose stride is its kernel these are the patches of a vision transformer. No parameters. Error: an input that is not a map with its
/// channels first.
/// </para>
/// <para>
/// PyTorch: <c>x.flatten(2).transpose(1, 2)</c>. Keras: <c>Reshape((H·W, C))</c> of a channels-last map.
/// Source: <see href="https://arxiv.org/abs/2010.11929">Dosovitskiy et al. 2020</see>.
/// </para>
/// </remarks>
public sealed class TokensAttribute : LayerAttribute;
