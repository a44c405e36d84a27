using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Lamina.Compiler.Writing;

/// <summary>How constants and names are spelled in C#, the same on every machine.</summary>
internal static class CSharp
{
    public static string Literal(long value) => value.ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>A literal that becomes any type of integers it fits.</summary>
    public static string Int(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest text that reads back to the same double.</summary>
    public static string Literal(double value)
    {
        if (double.IsNegativeInfinity(value)) return "double.NegativeInfinity";
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Any(letter => letter is '.' or 'E') ? text : text + ".0";
    }

    /// <summary>A figure that is an estimate: four digits.</summary>
    public static string Rounded(double value) => Literal(double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    public static string Literal(bool value) => value ? "true" : "false";

    public static string Literal(string value)
    {
        if (!value.Any(letter => letter is '"' or '\\' || char.IsControl(letter))) return "\"" + value + "\"";
        var text = new StringBuilder("\"");
        foreach (var letter in value)
        {
            if (letter is '"' or '\\') text.Append('\\').Append(letter);
            else if (char.IsControl(letter)) text.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            else text.Append(letter);
        }

        return text.Append('"').ToString();
    }

    public static string Array(IEnumerable<long> values) => "{ " + string.Join(", ", values.Select(Literal)) + " }";

    /// <summary>12,345 for people.</summary>
    public static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>An estimate for people: two digits.</summary>
    public static string Short(double value) => value.ToString(value >= 100 ? "0" : "G2", CultureInfo.InvariantCulture);

    /// <summary>A loss for people.</summary>
    public static string Figure(double value) => value.ToString(value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    /// <summary>61.4 KiB for people.</summary>
    public static string Bytes(long bytes)
    {
        var units = new[] { "bytes", "KiB", "MiB", "GiB", "TiB" };
        var (value, unit) = ((double)bytes, 0);
        for (; value >= 1024 && unit < units.Length - 1; unit++) value /= 1024;
        return value.ToString("0.#", CultureInfo.InvariantCulture) + " " + units[unit];
    }

    /// <summary>Text inside an XML documentation comment.</summary>
    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
