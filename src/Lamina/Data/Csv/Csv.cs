using System.Globalization;
using TorchSharp;

namespace Lamina;

/// <summary>Samples from a text file with a header and a record for each sample, fields separated by commas.</summary>
public static class Csv
{
    /// <summary>One column is the class, all others are the sample's numbers, in their order.</summary>
    /// <param name="path">The file.</param>
    /// <param name="label">The column of the class: names, which are numbered alphabetically, or whole numbers from 0.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">
    /// A column is missing, a record is too short, a field is no number, a label is empty, there are fewer than two classes, or their numbers are
    /// those of something else (an identifier, a year); the message has the line.
    /// </exception>
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

    /// <summary>For regression: some columns are the numbers to predict, all others are the sample's, in their order.</summary>
    /// <param name="path">The file.</param>
    /// <param name="targets">The columns of the targets, [N, T] in this order: <c>Csv.LoadValues("houses.csv", "price", "rent")</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">A column is missing, no other one is left, a record is too short, or a field is no finite number; the message has the line.</exception>
    public static Dataset LoadValues(string path, params string[] targets)
    {
        var (samples, values) = Read(path, targets);
        return new Dataset(Path.GetFileName(path), samples, values);
    }

    /// <inheritdoc cref="LoadValues(string, string[])"/>
    /// <typeparam name="TShape">The shape of a sample, a vector of as many numbers as there are other columns.</typeparam>
    public static Dataset<TShape> LoadValues<TShape>(string path, params string[] targets) where TShape : IShape
    {
        var (samples, values) = Read(path, targets);
        return new Dataset<TShape>(Path.GetFileName(path), samples, values);
    }

    private static (torch.Tensor Samples, torch.Tensor Labels, string[] Classes) Read(string path, string label)
    {
        var table = CsvTable.Read(path);
        int at = table.Column(label);
        var (labels, classes) = CsvClasses.Number(table, at);
        return (Numbers(table, table.AllBut([at])), torch.tensor(labels), classes);
    }

    private static (torch.Tensor Samples, TargetValues Values) Read(string path, string[] targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        if (targets.Length == 0) throw new ArgumentException("Name the columns of the numbers to predict.", nameof(targets));
        var table = CsvTable.Read(path);
        int[] columns = Array.ConvertAll(targets, table.Column);
        return (Numbers(table, table.AllBut(columns)), new TargetValues(Numbers(table, columns)));
    }

    private static torch.Tensor Numbers(CsvTable table, int[] columns)
    {
        var numbers = new float[table.Rows.Count, columns.Length];
        for (int i = 0; i < table.Rows.Count; i++)
        for (int c = 0; c < columns.Length; c++)
        {
            string field = table.Rows[i].Fields[columns[c]];
            if (!float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i, c]) || !float.IsFinite(numbers[i, c]))
                throw new InvalidDataException($"{table.Place(i)}: '{field}' in column {table.Header[columns[c]]} is no finite number.");
        }
        return torch.tensor(numbers);
    }
}
