using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Lamina.Compiler.Writing.Inference;

/// <summary>How constants and functions are spelled in TorchScript.</summary>
internal static class ScriptText
{
    private const int Widest = 150;

    public static string Number(double value) => double.IsNegativeInfinity(value) ? "float('-inf')" : CSharp.Literal(value);

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Truth(bool value) => value ? "True" : "False";

    public static string List(IEnumerable<long> values) => "[" + string.Join(", ", values.Select(Number)) + "]";

    /// <summary>A function of tensors, a line each.</summary>
    public static IEnumerable<string> Function(string name, IEnumerable<string> parameters, IEnumerable<string> body) =>
        Call($"def {name}(", parameters, "):").Concat(body.SelectMany(line => Wrapped(line).Select(part => "    " + part)));

    /// <summary>A list in brackets, broken between its items where it is too wide to read.</summary>
    private static IEnumerable<string> Call(string open, IEnumerable<string> items, string close)
    {
        var line = new StringBuilder(open);
        var all = items.ToList();
        for (var index = 0; index < all.Count; index++)
        {
            var end = index < all.Count - 1 ? ", " : close;
            if (line.Length + all[index].Length + end.Length > Widest)
            {
                yield return line.ToString().TrimEnd();
                line.Clear().Append("    ");
            }

            line.Append(all[index]).Append(end);
        }

        yield return all.Count == 0 ? open + close : line.ToString();
    }

    private static IEnumerable<string> Wrapped(string line)
    {
        var open = line.IndexOfAny(['[', '(']) + 1;
        if (line.Length <= Widest || open == 0 || line.StartsWith("#")) return [line];
        return Call(line.Substring(0, open), line.Substring(open, line.Length - open - 1).Split([", "], System.StringSplitOptions.None), line.Substring(line.Length - 1));
    }
}
