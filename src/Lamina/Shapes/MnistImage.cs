namespace Lamina;

/// <summary>A grey image of 28×28 pixels, 0 (background) to 255 (ink), as [1, 28, 28]: MNIST, Fashion-MNIST and their like.</summary>
[Shape(1, 28, 28, Min = 0, Max = 255)]
public readonly partial struct MnistImage : IShape
{
    /// <inheritdoc/>
    public static ReadOnlySpan<long> Dimensions => [1, 28, 28];
}
