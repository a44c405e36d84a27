using StbImageSharp;

namespace Lamina;

/// <summary>Reads the pictures that StbImageSharp reads: PNG, JPEG, BMP.</summary>
internal static class ImageFile
{
    /// <summary>Red, green, blue; transparency is dropped, 16 bits a channel become 8.</summary>
    /// <exception cref="InvalidDataException">The file is no such picture, or is broken; the message says how.</exception>
    public static ImagePixels Read(byte[] file)
    {
        try
        {
            using var stream = new WholeStream(file);
            var image = ImageResult.FromStream(stream, ColorComponents.RedGreenBlue);
            return new ImagePixels(image.Width, image.Height, 3, image.Data);
        }
        catch (Exception failed) when (failed is not (InvalidDataException or OutOfMemoryException))
        {
            throw new InvalidDataException($"it is no PNG, JPEG or BMP that can be read ({failed.Message})", failed);
        }
    }

    /// <summary>For a truncated file StbImageSharp silently gives what there is, and black or grey for the rest: reading past the end must fail.</summary>
    private sealed class WholeStream(byte[] file) : MemoryStream(file, writable: false)
    {
        public override int ReadByte() => base.ReadByte() is >= 0 and var value ? value : throw CutOff();

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, count) is var read && read == count ? read : throw CutOff();

        private static InvalidDataException CutOff() => new("it is empty or cut off");
    }
}
