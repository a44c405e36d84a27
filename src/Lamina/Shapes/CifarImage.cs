namespace Lamina;

/// <summary>A colour image of 32×32 pixels, red, green and blue from 0 to 255, as [3, 32, 32]: CIFAR-10 and CIFAR-100.</summary>
[Shape(3, 32, 32, Min = 0, Max = 255)]
public readonly partial struct CifarImage : IShape
{
    /// <inheritdoc/>
    public static ReadOnlySpan<long> Dimensions => [3, 32, 32];
}
