namespace Lamina;

internal sealed class Flip(double probability, bool vertical) : Augmentation
{
    public override string ToString() => FormattableString.Invariant($"{(vertical ? "FlipVertically" : "Flip")}({probability})");

    public override bool NeedsOrder => true;

    public override void Apply(Span<float> image, ImageSize size, RandomStream random)
    {
        if (!random.Happens(probability)) return;
        if (!vertical)
        {
            for (int row = 0; row < size.Channels * size.Height; row++) image.Slice(row * size.Width, size.Width).Reverse();
            return;
        }
        for (int c = 0; c < size.Channels; c++)
        for (int y = 0; y < size.Height / 2; y++)
        for (int x = 0; x < size.Width; x++)
        {
            int top = (c * size.Height + y) * size.Width + x, bottom = (c * size.Height + size.Height - 1 - y) * size.Width + x;
            (image[top], image[bottom]) = (image[bottom], image[top]);
        }
    }
}
