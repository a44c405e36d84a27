namespace Lamina;

/// <summary>value × scale + offset, with constants: <c>[Rescale(1 / 255.0)]</c> maps pixels of 0 to 255 to 0 to 1. Keeps the shape, whatever it is.</summary>
/// <remarks>No parameters. Keras: <c>Rescaling(scale, offset)</c>. PyTorch: <c>ToTensor()</c> divides by 255 outside the network.</remarks>
public sealed class RescaleAttribute : LayerAttribute
{
    /// <summary>Rescales the values.</summary>
    /// <param name="scale">The factor. Mind C#'s integer division: <c>1 / 255</c> is 0, <c>1 / 255.0</c> is not. Zero is an error.</param>
    /// <param name="offset">Added after the multiplication. Default: 0.</param>
    public RescaleAttribute(double scale, double offset = 0)
    {
        Scale = scale;
        Offset = offset;
    }

    /// <summary>The factor.</summary>
    public double Scale { get; }

    /// <summary>Added after the multiplication.</summary>
    public double Offset { get; }
}
