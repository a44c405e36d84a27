using System.Text;
using TorchSharp;

namespace Lamina;

/// <summary>Draws an image in a terminal: half blocks in 24-bit colour, or ASCII shades for a log.</summary>
internal static class ImageDrawing
{
    private const string Shades = " .:-=+*#%@";

    /// <summary>Draws the first image of a batch, [1, 1 or 3, H, W]; its own least value is black, its greatest white.</summary>
    public static string Draw(torch.Tensor batch, bool color)
    {
        if (batch.shape is not [_, 1 or 3, var height, var width])
            throw new InvalidOperationException(
                $"Only an image [1, H, W] or [3, H, W] can be drawn; this sample is {ShapeText.Tensor(batch.shape.AsSpan(1))}.");
        var pixels = new Pixels(Read(batch), (int)batch.size(1), (int)height, (int)width);
        return color ? InColor(pixels) : InShades(pixels);
    }

    private static string InColor(Pixels pixels)
    {
        var text = new StringBuilder();
        for (int y = 0; y < pixels.Height; y += 2)
        {
            for (int x = 0; x < pixels.Width; x++)
                text.Append($"\u001b[38;2;{pixels.Rgb(y, x)}m\u001b[48;2;{pixels.Rgb(y + 1, x)}m▀");
            text.Append("\u001b[0m\n");
        }
        return text.ToString();
    }

    private static string InShades(Pixels pixels)
    {
        var text = new StringBuilder();
        for (int y = 0; y < pixels.Height; y += 2)
        {
            for (int x = 0; x < pixels.Width; x++)
            {
                double shade = (pixels.Grey(y, x) + pixels.Grey(y + 1, x)) / 2;
                text.Append(Shades[(int)Math.Round(shade * (Shades.Length - 1))]);
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    private static float[] Read(torch.Tensor batch)
    {
        using var first = batch.select(0, 0);
        using var local = first.cpu();
        using var numbers = local.to(torch.ScalarType.Float32);
        using var values = numbers.data<float>();
        return values.ToArray();
    }

    /// <summary>The pixels of an image, channels first, scaled to 0 to 1; below the last row is black.</summary>
    private sealed class Pixels(float[] values, int channels, int height, int width)
    {
        private readonly float least = values.Min(), spread = Math.Max(values.Max() - values.Min(), float.Epsilon);

        public int Height => height;

        public int Width => width;

        public double Grey(int y, int x) => Enumerable.Range(0, channels).Average(c => Value(c, y, x));

        public string Rgb(int y, int x) => channels == 1
            ? string.Join(';', Enumerable.Repeat(Level(0, y, x), 3))
            : $"{Level(0, y, x)};{Level(1, y, x)};{Level(2, y, x)}";

        private int Level(int c, int y, int x) => (int)Math.Round(255 * Value(c, y, x));

        private double Value(int c, int y, int x) => y < height ? (values[(c * height + y) * width + x] - least) / spread : 0;
    }
}
