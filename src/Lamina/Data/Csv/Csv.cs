using System.Globalization;
using TorchSharp;

namespace Lamina;

/// <summary>Samples from a text file with a header and a record for each sample, fields separated by commas.</summary>
public static class Csv
{
    /// <summary>One column is the class, all others are the sample's numbers, in their order.</summary>
    /// <param name="path">The file.</param>
    /// <param name="label">The column of the class: names, which are numbered in the order of the alphabet, or whole numbers from 0.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">A column is missing, a record is too short, a field is no number, or there are fewer than two classes; the message has the line.</exception>
    public static Dataset Load(string path, string label)
    {
        var (samples, labels, classes) = Read(path, label);
        return new Dataset(Path.GetFileName(path), samples, labels, classes.Length) { ClassNames = classes };
    }

    /// <inheritdoc cref="Load(string, string)"/>
    /// <typeparam name="TShape">The shape of a sample, a vector of as many numbers as there are other columns.</typeparam>
    public static Dataset<TShape> Load<TShape>(string path, string label) where TShape : IShape
    {
        var (samples, labels, classes) = Read(path, label);
        return new Dataset<TShape>(Path.GetFileName(path), samples, labels, classes.Length) { ClassNames = classes };
    }

    private static (torch.Tensor Samples, torch.Tensor Labels, string[] Classes) Read(string path, string label)
    {
        var table = CsvTable.Read(path);
        int at = Array.IndexOf(table.Header, label);
        if (at < 0) throw new InvalidDataException($"'{path}' has no column '{label}'; it has {string.Join(", ", table.Header)}.");
        string[] classes = Classes(path, [.. table.Rows.Select(row => row.Fields[at])]);
        int features = table.Header.Length - 1;
        var numbers = new float[table.Rows.Count * features];
        for (int i = 0; i < table.Rows.Count; i++)
        {
            var (line, fields) = table.Rows[i];
            for (int c = 0, f = 0; c < fields.Length; c++)
            {
                if (c == at) continue;
                if (!float.TryParse(fields[c], NumberStyles.Float, CultureInfo.InvariantCulture, out float value) || !float.IsFinite(value))
                    throw new InvalidDataException($"'{path}', line {line}: '{fields[c]}' in column {table.Header[c]} is no finite number.");
                numbers[i * features + f++] = value;
            }
        }
        long[] labels = [.. table.Rows.Select(row => (long)Array.IndexOf(classes, row.Fields[at]))];
        return (torch.tensor(numbers, [table.Rows.Count, features]), torch.tensor(labels), classes);
    }

    private static string[] Classes(string path, string[] values)
    {
        string[] classes = [.. values.Distinct().Order(StringComparer.Ordinal)];
        if (classes.All(value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            classes = [.. Enumerable.Range(0, classes.Max(value => int.Parse(value, CultureInfo.InvariantCulture)) + 1).Select(k => k.ToString(CultureInfo.InvariantCulture))];
        return classes.Length >= 2 ? classes : throw new InvalidDataException($"'{path}' has one class only, '{classes[0]}': there is nothing to tell apart.");
    }
}
