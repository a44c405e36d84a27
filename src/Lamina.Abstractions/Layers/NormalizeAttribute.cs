namespace Lamina;

/// <summary>(value − mean) / std, with constants for all features or one each: <c>[Normalize(0.1307, 0.3081)]</c>. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// No parameters; the constants are of the data as it arrives here, after a <see cref="RescaleAttribute"/> written before it.
/// PyTorch: torchvision's <c>Normalize(mean, std)</c>. Keras: <c>Normalization(mean, variance)</c>, with std².
/// </remarks>
public sealed class NormalizeAttribute : LayerAttribute
{
    /// <summary>Normalises all features with the same two numbers.</summary>
    /// <param name="mean">Subtracted.</param>
    /// <param name="std">The divisor, a standard deviation; above 0.</param>
    public NormalizeAttribute(double mean, double std)
    {
        Mean = [mean];
        Std = [std];
    }

    /// <summary>Normalises each feature (channel) with numbers of its own: <c>[Normalize(new[] { 0.49, 0.48, 0.45 }, new[] { 0.25, 0.24, 0.26 })]</c>.</summary>
    /// <param name="mean">Subtracted; one per feature of the input. Another number of them is an error.</param>
    /// <param name="std">The divisors, standard deviations; each above 0, as many as means.</param>
    public NormalizeAttribute(double[] mean, double[] std)
    {
        Mean = mean;
        Std = std;
    }

    /// <summary>What is subtracted: one number, or one per feature.</summary>
    public double[] Mean { get; }

    /// <summary>What is divided by: as many as <see cref="Mean"/>.</summary>
    public double[] Std { get; }
}
