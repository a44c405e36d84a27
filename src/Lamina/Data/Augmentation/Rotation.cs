namespace Lamina;

internal sealed class Rotation(double degrees, float fill) : Augmentation
{
    public override string ToString() => FormattableString.Invariant($"Rotate({degrees}, {fill})");

    public override bool NeedsOrder => true;

    public override void Apply(Span<float> image, ImageSize size, RandomStream random)
    {
        double most = degrees * Math.PI / 180;
        var (sin, cos) = Math.SinCos(random.NextDouble(-most, most));
        float[] before = image.ToArray();
        double middleY = (size.Height - 1) / 2.0, middleX = (size.Width - 1) / 2.0;
        for (int y = 0; y < size.Height; y++)
        for (int x = 0; x < size.Width; x++)
        {
            double fromY = middleY + (y - middleY) * cos - (x - middleX) * sin, fromX = middleX + (y - middleY) * sin + (x - middleX) * cos;
            for (int c = 0; c < size.Channels; c++)
                image[(c * size.Height + y) * size.Width + x] = Between(before.AsSpan(c * size.Height * size.Width, size.Height * size.Width), size, fromY, fromX);
        }
    }

    /// <summary>The value between the four pixels around a point.</summary>
    private float Between(ReadOnlySpan<float> channel, ImageSize size, double y, double x)
    {
        int top = (int)Math.Floor(y), left = (int)Math.Floor(x);
        float down = (float)(y - top), right = (float)(x - left);
        return (1 - down) * ((1 - right) * At(channel, size, top, left) + right * At(channel, size, top, left + 1))
            + down * ((1 - right) * At(channel, size, top + 1, left) + right * At(channel, size, top + 1, left + 1));
    }

    private float At(ReadOnlySpan<float> channel, ImageSize size, int y, int x) =>
        (uint)y < (uint)size.Height && (uint)x < (uint)size.Width ? channel[y * size.Width + x] : fill;
}
