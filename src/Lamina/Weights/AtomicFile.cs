using System.Text;

namespace Lamina;

/// <summary>Writes files whole or not at all, whenever the program is killed and however full the disk is.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a text in UTF-8, without a byte-order mark.</summary>
    /// <exception cref="IOException">The disk is full, or the file is too large for it; the old file is as it was.</exception>
    public static void Write(string path, string text) => Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes beside the file, waits until the disk has it, then puts it in the old one's place.</summary>
    /// <exception cref="IOException">The disk is full, or the file is too large for it; the old file is as it was.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path), temporary = full + ".tmp";
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception failed)
        {
            File.Delete(temporary);
            // .NET's exception for a file that is too large for its disk is not an IOException.
            if (failed is ArgumentOutOfRangeException) throw new IOException($"'{full}' is larger than its disk allows: {failed.Message}", failed);
            throw;
        }
    }
}
