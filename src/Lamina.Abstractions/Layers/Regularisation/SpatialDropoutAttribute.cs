namespace Lamina;

/// <summary>
/// Sets whole features to zero at random while training (a channel of C×H×W, a feature in all tokens) and divides the others by 1 − rate; otherwise passes
/// values through unchanged. Keeps the shape, whatever it is.
/// </summary>
/// <remarks>
/// <para>
/// Neighbouring pixels of a map are strongly correlated, so that <see cref="DropoutAttribute"/> on single values removes little information there. On a vector
/// both are the same.
/// </para>
/// <para>
/// No parameters. PyTorch: <c>nn.Dropout1d</c>/<c>2d</c>/<c>3d(rate)</c>. Keras: <c>SpatialDropout1D</c>/<c>2D</c>/<c>3D(rate)</c>.
/// Source: <see href="https://arxiv.org/abs/1411.4280">Tompson et al. 2014</see>.
/// </para>
/// </remarks>
public sealed class SpatialDropoutAttribute : LayerAttribute
{
    /// <summary>Drops features.</summary>
    /// <param name="rate">The probability that a feature of a sample becomes zero: at least 0, below 1.</param>
    public SpatialDropoutAttribute(double rate) => Rate = rate;

    /// <summary>The probability that a feature of a sample becomes zero.</summary>
    public double Rate { get; }
}
