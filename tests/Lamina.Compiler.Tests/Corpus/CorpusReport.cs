using System.Globalization;

namespace Lamina.Compiler.Tests.Corpus;

/// <summary>A whole corpus against the compiler.</summary>
internal static class CorpusReport
{
    /// <summary>Prints every difference and the last line; 0 if there is none.</summary>
    public static int Write(string text, TextWriter output)
    {
        var runs = CorpusFile.Read(text).Select(CorpusRun.Of).ToList();
        var differences = runs.SelectMany(run => run.Differences()).ToList();
        foreach (var difference in differences) output.WriteLine(difference);
        foreach (var run in runs.Where(run => run.Entry.Kind == EntryKind.Grey && run.Unread is null)) output.WriteLine($"{run.Entry.Id} (grey): {Said(run)}");

        var faulty = runs.Where(run => run.Entry.Kind == EntryKind.Faulty).ToList();
        var good = runs.Where(run => run.Entry.Kind == EntryKind.Good).ToList();
        var named = faulty.Sum(run => run.Entry.Expected.Count + run.Entry.Infos.Count);
        var recall = named == 0 ? 100 : 100.0 * (named - faulty.Sum(run => run.Missing.Count())) / named;
        var alarms = runs.Where(run => run.Entry.Kind != EntryKind.Grey).Sum(run => run.FalseAlarms.Count());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"corpus: {faulty.Count} faulty, recall {recall:0.#} %; {good.Count} good, {alarms} false alarms"));
        return differences.Count == 0 && runs.Count > 0 ? 0 : 1;
    }

    private static string Said(CorpusRun run)
    {
        var names = run.Found.Where(each => !CorpusRun.IsInfo(each.Finding)).Select(each => each.Name).Distinct().ToList();
        return names.Count == 0 ? "nothing above info" : string.Join(", ", names);
    }
}
