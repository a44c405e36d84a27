namespace Lamina;

/// <summary>Sets values to zero at random while training and divides the others by 1 − rate; otherwise passes values through unchanged. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// No parameters. PyTorch: <c>nn.Dropout(rate)</c>. Keras: <c>Dropout(rate)</c>.
/// Source: <see href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava et al. 2014</see>.
/// </remarks>
public sealed class DropoutAttribute : LayerAttribute
{
    /// <summary>Drops values.</summary>
    /// <param name="rate">The probability that a value becomes zero: at least 0, below 1. 0.5 is usual before a last dense layer.</param>
    public DropoutAttribute(double rate) => Rate = rate;

    /// <summary>The probability that a value becomes zero.</summary>
    public double Rate { get; }
}
