namespace Lamina;

/// <summary>A picture as bytes, row by row, each pixel's channels together: grey, or red, green, blue.</summary>
/// <param name="Width">How many columns.</param>
/// <param name="Height">How many rows.</param>
/// <param name="Channels">1 or 3.</param>
/// <param name="Bytes">Width·Height·Channels bytes.</param>
public sealed record ImagePixels(int Width, int Height, int Channels, byte[] Bytes)
{
    /// <summary>Writes the picture as a sample: channels first, shrunk by averaging or enlarged by repetition to this size.</summary>
    /// <param name="sample">Where to.</param>
    /// <param name="size">The sample's size. Grey becomes three equal channels; colour becomes grey by its mean.</param>
    /// <exception cref="InvalidDataException">It has other channels, or another number of bytes, than it says.</exception>
    internal void CopyTo(Span<float> sample, ImageSize size)
    {
        if (Channels is not (1 or 3) || Bytes.Length != (long)Width * Height * Channels)
            throw new InvalidDataException(
                $"a decoded picture has one or three channels and a byte for each of a pixel; this one of {Width}×{Height} has {Channels} channels and {Bytes.Length} bytes: leave an alpha channel out.");
        for (int y = 0; y < size.Height; y++)
        for (int x = 0; x < size.Width; x++)
        {
            var (top, bottom) = Span(y, size.Height, Height);
            var (left, right) = Span(x, size.Width, Width);
            for (int c = 0; c < size.Channels; c++)
            {
                double sum = 0;
                for (int row = top; row < bottom; row++)
                for (int column = left; column < right; column++) sum += Value(row, column, c, size.Channels);
                sample[(c * size.Height + y) * size.Width + x] = (float)(sum / ((bottom - top) * (right - left)));
            }
        }
    }

    /// <summary>The pixels of this picture that a pixel of the sample covers; at least one.</summary>
    private static (int From, int To) Span(int index, int count, int available)
    {
        int from = (int)((long)index * available / count), to = (int)((long)(index + 1) * available / count);
        return (from, Math.Max(to, from + 1));
    }

    private double Value(int row, int column, int channel, int wanted)
    {
        int at = (row * Width + column) * Channels;
        if (wanted == 1 && Channels == 3) return (Bytes[at] + Bytes[at + 1] + Bytes[at + 2]) / 3.0;
        return Bytes[at + Math.Min(channel, Channels - 1)];
    }
}
