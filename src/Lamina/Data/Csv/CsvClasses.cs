using System.Globalization;

namespace Lamina;

/// <summary>The classes that a column of a table holds.</summary>
internal static class CsvClasses
{
    // An identifier or a year used as a class would ask for a network with as many outputs as its greatest value, and for the memory of all of them.
    private const int Plausible = 1000;

    /// <summary>The class of each record, and their names: whole numbers are the classes themselves, anything else is numbered alphabetically.</summary>
    /// <exception cref="InvalidDataException">A label is empty, there is one class only, or most of the numbers up to the greatest occur nowhere.</exception>
    public static (long[] Labels, string[] Names) Number(CsvTable table, int column)
    {
        string[] values = [.. table.Rows.Select(row => row.Fields[column])];
        int empty = Array.FindIndex(values, string.IsNullOrWhiteSpace);
        if (empty >= 0)
            throw new InvalidDataException($"{table.Place(empty)}: column {table.Header[column]} is empty; fill it in, or leave the record out.");

        string[] names = [.. values.Distinct().Order(StringComparer.Ordinal)];
        bool areNumbers = names.All(value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        if (areNumbers) names = UpTo(table, column, [.. names.Select(Parse)]);
        if (names.Length < 2) throw new InvalidDataException($"'{table.Path}' has one class only, '{names[0]}': there is nothing to tell apart.");

        var numbers = names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => (long)pair.index);
        return (Array.ConvertAll(values, value => areNumbers ? Parse(value) : numbers[value]), names);
    }

    private static string[] UpTo(CsvTable table, int column, int[] found)
    {
        int greatest = found.Max(), different = found.Distinct().Count();
        if (greatest >= Plausible && different <= greatest / 2)
            throw new InvalidDataException(
                $"'{table.Path}': column {table.Header[column]} holds {different} different numbers up to {greatest}, which would be {greatest + 1L} classes: it looks like an identifier or an amount. " +
                "Name the column of the class, number the classes from 0 or give them names; for numbers to predict there is LoadValues.");
        return [.. Enumerable.Range(0, greatest + 1).Select(k => k.ToString(CultureInfo.InvariantCulture))];
    }

    private static int Parse(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
