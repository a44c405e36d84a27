using System.Globalization;

namespace Lamina;

/// <summary>A number of bytes for people.</summary>
internal static class Bytes
{
    /// <summary><c>61.4 KiB</c>, <c>1.2 GiB</c>.</summary>
    public static string Text(long bytes)
    {
        string[] units = ["bytes", "KiB", "MiB", "GiB", "TiB"];
        double value = bytes;
        int unit = 0;
        for (; value >= 1024 && unit < units.Length - 1; unit++) value /= 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {units[unit]}");
    }
}
