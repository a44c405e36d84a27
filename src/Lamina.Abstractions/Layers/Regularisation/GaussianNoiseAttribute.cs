namespace Lamina;

/// <summary>Adds noise to each value while training; otherwise passes values through unchanged. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// No parameters. PyTorch has none. Keras: <c>GaussianNoise(stddev)</c>. Source: Bishop 1995, "Training with Noise is Equivalent to Tikhonov Regularization".
/// </remarks>
public sealed class GaussianNoiseAttribute : LayerAttribute
{
    /// <summary>Adds noise.</summary>
    /// <param name="std">The standard deviation of the noise, whose mean is 0; above 0, in units of the values that arrive.</param>
    public GaussianNoiseAttribute(double std) => Std = std;

    /// <summary>The standard deviation of the noise.</summary>
    public double Std { get; }
}
