using System.Globalization;
using System.Net;
using System.Text;

namespace Lamina;

/// <summary>One page of HTML that shows several runs: a table, their curves in one chart, then each run by itself. It needs no internet and no script.</summary>
public static class Board
{
    /// <summary>Writes the page over all runs in and below a folder.</summary>
    /// <param name="directory">The folder of the runs: <c>runs</c>.</param>
    /// <param name="path">The page. Default: <c>board.html</c> in that folder.</param>
    /// <returns>The path of the page.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">No run is in it.</exception>
    public static string Write(string directory, string? path = null)
    {
        if (!Directory.Exists(directory)) throw new DirectoryNotFoundException($"There is no folder '{directory}' to look for runs in.");
        var histories = Directory.EnumerateFiles(directory, RunFiles.JsonName, SearchOption.AllDirectories);
        string[] folders = [.. histories.Select(file => Path.GetDirectoryName(file)!).Order(StringComparer.Ordinal)];
        if (folders.Length == 0) throw new FileNotFoundException($"No run is in '{directory}': no folder there has a {RunFiles.JsonName}.");
        var runs = folders.Select(folder => (NameOf(folder, directory), History.Read(folder))).ToArray();
        string page = path ?? Path.Combine(directory, "board.html");
        AtomicFile.Write(page, ToHtml(runs));
        return page;
    }

    private static string NameOf(string folder, string directory) =>
        Path.GetRelativePath(directory, folder) is var name && name == "." ? new DirectoryInfo(folder).Name : name;

    private static string ToHtml((string Name, History History)[] runs)
    {
        var html = new StringBuilder();
        html.Append("""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Lamina: runs</title>
            <style>
            body { font: 15px/1.5 sans-serif; color: #333; margin: 2em auto; max-width: 1040px; padding: 0 1em }
            table { border-collapse: collapse; width: 100% }
            th, td { padding: .35em .6em; border-bottom: 1px solid #ddd; text-align: right; vertical-align: bottom }
            th:first-child, td:first-child, th:last-child, td:last-child { text-align: left }
            svg { display: block; max-width: 100%; height: auto; margin: 1em 0 }
            h2 { margin-top: 2em; border-top: 1px solid #ddd; padding-top: 1em }
            </style></head><body>
            <h1>Runs</h1>
            <table><tr><th>run</th><th>epochs</th><th>train loss</th><th>train accuracy</th><th>test loss</th><th>test accuracy</th><th>best epoch</th><th>its accuracy</th><th>time</th><th>ended</th></tr>

            """);
        foreach (var (name, history) in runs)
        {
            var (last, test, best) = (history.Last, history.Tests.LastOrDefault(), history.Best);
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(name)}</td><td>{history.Epochs.Count}</td><td>{last?.TrainLoss:0.0000}</td><td>{Share(last?.TrainAccuracy)}</td>");
            html.Append(CultureInfo.InvariantCulture, $"<td>{test?.Loss:0.0000}</td><td>{Share(test?.Accuracy)}</td><td>{best?.Epoch:0.##}</td><td>{Share(best?.Accuracy)}</td>");
            html.Append(CultureInfo.InvariantCulture, $"<td>{ProgressText.Duration(TimeSpan.FromSeconds(history.Epochs.Sum(e => e.Seconds)))}</td><td>{history.StopReason}</td></tr>\n");
        }
        html.Append("</table>\n").Append(LearningCurves.Compare("all runs", runs));
        foreach (var (name, history) in runs)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(name)}</h2>\n").Append(LearningCurves.ToSvg(history));
            foreach (string picture in new[] { RunFiles.ScheduleName, RunFiles.ConfusionName }.Select(file => Path.Combine(history.Directory ?? "", file)).Where(File.Exists))
                html.Append(File.ReadAllText(picture));
        }
        return html.Append("</body></html>\n").ToString();
    }

    /// <summary>An accuracy; nothing where the answer is no class.</summary>
    private static string Share(double? accuracy) => accuracy is { } value && !double.IsNaN(value) ? value.ToString("0.0000", CultureInfo.InvariantCulture) : "";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
