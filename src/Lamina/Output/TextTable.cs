using System.Text;

namespace Lamina;

/// <summary>A table in plain text, its columns aligned: words (<see cref="TextColumns"/>) to the left, numbers to the right.</summary>
internal sealed class TextTable(params string[] header)
{
    private const string Gap = "  ";
    private readonly List<string[]> rows = [];

    /// <summary>How many columns, from the first, hold words rather than numbers.</summary>
    public int TextColumns { get; init; } = 1;

    public void Add(params string[] row) => rows.Add(row);

    public override string ToString()
    {
        int[] widths = [.. header.Select((title, column) => rows.Select(row => row[column].Length).Append(title.Length).Max())];
        var text = new StringBuilder();
        Append(text, header, widths);
        text.Append('-', widths.Sum() + Gap.Length * (widths.Length - 1)).Append('\n');
        foreach (string[] row in rows) Append(text, row, widths);
        return text.ToString();
    }

    private void Append(StringBuilder text, string[] row, int[] widths)
    {
        var cells = row.Select((cell, column) => column < TextColumns ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
        text.Append(string.Join(Gap, cells).TrimEnd()).Append('\n');
    }
}
