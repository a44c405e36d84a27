namespace Lamina;

internal sealed class Shift(int most, float fill) : Augmentation
{
    public override string ToString() => FormattableString.Invariant($"Crop({most}, {fill})");

    public override bool NeedsOrder => true;

    public override void Apply(Span<float> image, ImageSize size, RandomStream random)
    {
        int down = random.Next(2 * most + 1) - most, right = random.Next(2 * most + 1) - most;
        float[] before = image.ToArray();
        image.Fill(fill);
        int rows = size.Height - Math.Abs(down), columns = size.Width - Math.Abs(right);
        if (rows <= 0 || columns <= 0) return;
        for (int c = 0; c < size.Channels; c++)
        for (int y = 0; y < rows; y++)
        {
            int from = (c * size.Height + y + Math.Max(0, -down)) * size.Width + Math.Max(0, -right);
            int to = (c * size.Height + y + Math.Max(0, down)) * size.Width + Math.Max(0, right);
            before.AsSpan(from, columns).CopyTo(image[to..]);
        }
    }
}
