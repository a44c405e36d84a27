using System.Globalization;
using Spectre.Console;
using Zoo;

if (args is ["memory"]) return MemoryCheck.Run();
if (args is ["memory", var measured])
{
    MemoryCheck.Measure(Networks.Find(measured)!);
    return 0;
}

if (args is [var name])
{
    var found = Networks.Find(name);
    Console.WriteLine(found is null
        ? $"There is no network {name}. There are: {string.Join(", ", Networks.All.Select(entry => entry.Summary.Name))}."
        : $"{found.Summary}\n```mermaid\n{found.Summary.ToMermaid()}```");
    return found is null ? 1 : 0;
}

var table = new Table().Border(TableBorder.Simple).AddColumns("network", "input", "output", "parameters", "published", "multiply-adds", "");
foreach (var column in table.Columns.Skip(3)) column.Alignment = Justify.Right;

var differing = 0;
foreach (var entry in Networks.All)
{
    var (output, parameters) = entry.Run();
    var agrees = output == entry.Output && entry.IsInferred(output) && parameters == entry.Parameters && parameters == entry.Summary.Parameters;
    if (!agrees) differing++;
    table.AddRow(
        entry.Summary.Name, entry.Summary.Input, entry.Inferred, Number(entry.Summary.Parameters), Number(entry.Parameters),
        entry.Summary.MultiplyAdds > 0 ? Number(entry.Summary.MultiplyAdds) : "by size", agrees ? "equal" : $"differs: {output} and {Number(parameters)} when run, {entry.Output} published");
}

AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 120);
AnsiConsole.Write(table);
Console.WriteLine($"zoo: {Networks.All.Count} networks, {differing} differ");
return differing == 0 ? 0 : 1;

static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
