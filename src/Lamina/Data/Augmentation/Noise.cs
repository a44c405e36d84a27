namespace Lamina;

internal sealed class Noise(double std) : Augmentation
{
    public override string ToString() => FormattableString.Invariant($"Noise({std})");

    public override void Apply(Span<float> image, ImageSize size, RandomStream random)
    {
        foreach (ref float value in image) value += (float)(std * random.NextNormal());
    }
}
