using System.Text;

namespace Lamina;

/// <summary>Comma-separated text: fields may be quoted, and may then hold commas, line breaks and doubled quotes (RFC 4180).</summary>
/// <param name="Path">The file.</param>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">The other records, each with the line it begins in.</param>
internal sealed record CsvTable(string Path, string[] Header, IReadOnlyList<(int Line, string[] Fields)> Rows)
{
    /// <summary>The number of a column.</summary>
    /// <exception cref="InvalidDataException">There is none of that name.</exception>
    public int Column(string name)
    {
        int at = Array.IndexOf(Header, name);
        return at >= 0 ? at : throw new InvalidDataException($"'{Path}' has no column '{name}'; it has {string.Join(", ", Header)}.");
    }

    /// <summary>The other columns, in their order: those of the samples.</summary>
    /// <exception cref="InvalidDataException">There is no other one.</exception>
    public int[] AllBut(int[] columns)
    {
        int[] others = [.. Enumerable.Range(0, Header.Length).Except(columns)];
        return others.Length > 0 ? others : throw new InvalidDataException($"'{Path}' has no column beside {string.Join(", ", Header)}: nothing is left to predict from.");
    }

    /// <summary>Where a record is, for messages.</summary>
    public string Place(int row) => $"'{Path}', line {Rows[row].Line}";

    /// <exception cref="InvalidDataException">There is no record below the header, or one has another number of fields; the message has the line.</exception>
    public static CsvTable Read(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no file '{path}'.", path);
        var records = Records(File.ReadAllText(path), path).ToList();
        if (records.Count < 2) throw new InvalidDataException($"'{path}' has no record below its header.");
        string[] header = records[0].Fields;
        if (header is [var whole] && whole.AsSpan().IndexOfAny(';', '\t') is var other and >= 0)
            throw new InvalidDataException($"'{path}' separates its fields by {(whole[other] == ';' ? "semicolons, as spreadsheets do where numbers have a comma" : "tabs")}; save it with commas, and numbers with a point.");
        foreach (var (line, fields) in records.Skip(1))
            if (fields.Length != header.Length)
                throw new InvalidDataException($"'{path}', line {line}: {fields.Length} fields, but the header has {header.Length}.");
        return new CsvTable(path, header, records[1..]);
    }

    private static IEnumerable<(int Line, string[] Fields)> Records(string text, string path)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        int line = 1, begin = 1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n') line++;
            if (quoted)
            {
                if (c != '"') field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"') quoted = true;
            else if (c == ',') EndField();
            else if (c == '\n')
            {
                EndField();
                // An empty line is no record.
                if (fields is not [""]) yield return (begin, [.. fields]);
                fields.Clear();
                begin = line;
            }
            else if (c != '\r') field.Append(c);
        }
        if (quoted) throw new InvalidDataException($"'{path}', line {begin}: a quote is never closed.");
        if (field.Length > 0 || fields.Count > 0)
        {
            EndField();
            yield return (begin, [.. fields]);
        }

        void EndField()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
