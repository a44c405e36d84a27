namespace Lamina;

/// <summary>x·Φ(x), with the normal distribution's Φ computed exactly, of each value. Any shape, which stays.</summary>
/// <remarks>
/// PyTorch: <c>nn.GELU()</c>. Keras: <c>activation="gelu"</c>. Source: <see href="https://arxiv.org/abs/1606.08415">Hendrycks and Gimpel 2016</see>.
/// </remarks>
public sealed class GELUAttribute : LayerAttribute;

/// <summary>x·sigmoid(x), also called swish, of each value. Any shape, which stays.</summary>
/// <remarks>
/// PyTorch: <c>nn.SiLU()</c>. Keras: <c>activation="silu"</c>. Source: <see href="https://arxiv.org/abs/1702.03118">Elfwing et al. 2017</see>.
/// </remarks>
public sealed class SiLUAttribute : LayerAttribute;
