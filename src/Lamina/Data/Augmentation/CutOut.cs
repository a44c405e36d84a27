namespace Lamina;

internal sealed class CutOut(int side, float fill) : Augmentation
{
    public override string ToString() => FormattableString.Invariant($"CutOut({side}, {fill})");

    public override bool NeedsOrder => true;

    public override void Apply(Span<float> image, ImageSize size, RandomStream random)
    {
        // The middle is anywhere in the image, as in the paper, so that the border is hidden as often as the rest.
        int top = random.Next(size.Height) - side / 2, left = random.Next(size.Width) - side / 2;
        int fromX = Math.Max(0, left), toX = Math.Min(size.Width, left + side);
        for (int c = 0; c < size.Channels; c++)
        for (int y = Math.Max(0, top); y < Math.Min(size.Height, top + side); y++)
            image.Slice((c * size.Height + y) * size.Width + fromX, toX - fromX).Fill(fill);
    }
}
