using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Costing;

namespace Lamina.Compiler.Writing;

/// <summary>The summary table as XML documentation: what a user sees when hovering over the network.</summary>
internal static class DocumentationWriter
{
    private const int MostRows = 40, WidestText = 40;

    public static void Class(CodeWriter code, NetworkText network)
    {
        if (network.Cost is not { } cost)
        {
            code.Line($"/// <remarks>{CSharp.Xml(network.Type.DisplayName)} has errors; its members throw until they are fixed.</remarks>");
            return;
        }

        code.Line("/// <remarks>");
        code.Line($"/// {CSharp.Xml(network.Type.DisplayName)}: {network.SampleText} → {CSharp.Xml(SummaryWriter.Answer(network))}; " +
            $"{(cost.IsExact ? "" : "without its own modules, ")}{CSharp.Grouped(cost.Parameters)} parameters; " +
            (cost.IsSized ? $"{CSharp.Grouped(cost.MultiplyAdds)} multiply-adds per sample." : "multiply-adds and memory depend on the size of the input."));
        if (cost.Memory is { } memory)
        {
            code.Line($"/// Memory: {CSharp.Bytes(memory.Weights)} of weights, {CSharp.Bytes(memory.ActivationsPerSample)} of values for a batch of 1; " +
                $"training {CSharp.Bytes(memory.Training(0))} and {CSharp.Bytes(memory.SavedPerSample + memory.WorkspacePerSample)} a sample.");
        }

        code.Line("/// <code>");
        foreach (var line in Table(cost, Signals(network))) code.Line("/// " + CSharp.Xml(line));
        if (cost.List.Count > MostRows) code.Line($"/// … and {cost.List.Count - MostRows} more");
        code.Line("/// </code>");
        code.Line("/// </remarks>");
    }

    private static string Parameters(ListCost entry) => (entry.Parameters, entry.IsExact) switch
    {
        (0, true) => "",
        (0, false) => "?",
        (var known, true) => CSharp.Grouped(known),
        (var known, false) => CSharp.Grouped(known) + " + ?",
    };

    /// <summary>The predicted signal of each node's value before the first step, "RMS (deviation over the inputs)"; null where the input's range is not declared.</summary>
    private static IReadOnlyList<string>? Signals(NetworkText network) =>
        network.Signal is { IsDeclared: true } signal ? [.. signal.Layers.Select(layer => layer.IsKnown ? $"{CSharp.Short(layer.Rms)} ({CSharp.Short(layer.Deviation)})" : "")] : null;

    /// <summary>Words to the left, numbers to the right.</summary>
    private static IEnumerable<string> Table(NetworkCost cost, IReadOnlyList<string>? signals)
    {
        const int Words = 3;
        var rows = cost.List.Take(MostRows).Select(entry => new[]
        {
            entry.Name, Cut(entry.Written), entry.Output.ToString(), Parameters(entry), Count(entry.MultiplyAdds), entry.Field.ToString(), signals?[entry.Value] ?? "",
        }).Prepend(["layer", "as written", "output", "parameters", "multiply-adds", "sees", signals is null ? "" : "signal (over inputs)"]).ToList();
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) => column < Words ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
    }

    private static string Count(long count) => count == 0 ? "" : CSharp.Grouped(count);

    private static string Cut(string text) => text.Length <= WidestText ? text : text.Substring(0, WidestText - 1) + "…";
}
