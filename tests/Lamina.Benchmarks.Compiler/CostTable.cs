using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Reports;
using Lamina.Generators;
using Microsoft.CodeAnalysis;

namespace Lamina.Benchmarks.Compiler;

/// <summary>The figures as a table, and what becomes of the targets.</summary>
internal static class CostTable
{
    private const int ColdRuns = 5;

    private static readonly string[] steps = [Steps.NetworkSource, Steps.NetworkFile, Steps.RecipeSource, Steps.RecipeFile, Steps.ShapeSource, Steps.ShapeFile];

    public static int Write(IReadOnlyList<Summary> summaries)
    {
        var rows = summaries.SelectMany(summary => summary.Reports).Where(report => report.ResultStatistics is not null).Select(Row.From).ToList();
        Console.WriteLine($"{"what",-46} {"of",-16} {"ms",9} {"± ms",8} {"KiB",9}");
        foreach (var row in rows) Line(row.What, row.Of, row.Milliseconds, row.Error, row.Kibibytes);
        var cold = Median("LeNet");
        Line("analyzer and generator in a new process", "LeNet", cold, double.NaN, double.NaN);
        var zooCold = Median("zoo");
        Line("analyzer and generator in a new process", "zoo", zooCold, double.NaN, double.NaN);

        double Time(string type, string what, string of) => rows.First(row => row.Type == type && row.What == what && (of.Length == 0 || row.Of == of)).Milliseconds;
        var slowest = rows.Where(row => row.Type == nameof(NetworkSteps) && row.What == "all the analyzer does").MaxBy(row => row.Milliseconds)!;
        var growth = Time(nameof(ProjectRuns), "from nothing", "1000") / Time(nameof(ProjectRuns), "from nothing", "250") / 4;
        var rerun = Rerun();
        var targets = new (string Text, bool IsMet)[]
        {
            (Text($"a network warm: {slowest.Of} {slowest.Milliseconds:0.00} ms, asked for 3"), slowest.Milliseconds <= 3),
            (Text($"the zoo's analysis warm: {Time(nameof(ZooSteps), "all the analyzer does", ""):0} ms, asked for 300"), Time(nameof(ZooSteps), "all the analyzer does", "") <= 300),
            (Text($"the zoo cold, without Roslyn's part: {zooCold / 1000:0.00} s, asked for 2"), zooCold <= 2000),
            (Text($"steps run again after an unrelated edit: {rerun}, asked for 0"), rerun == 0),
            (Text($"1,000 networks against 4 × 250: factor {growth:0.00}, asked for at most 1.25"), growth <= 1.25),
        };
        foreach (var (text, isMet) in targets) Console.WriteLine($"{(isMet ? "met   " : "missed")} {text}");
        Console.WriteLine($"cost: {targets.Count(target => target.IsMet)} of {targets.Length} targets met");
        return 0;
    }

    /// <summary>The generator's steps of the zoo that run again when another file changes.</summary>
    private static int Rerun()
    {
        var edit = Projects.Edit(Projects.Zoo, Projects.Unrelated, Projects.Unrelated.Replace("42", "43", StringComparison.Ordinal));
        var edited = Projects.Zoo.ReplaceSyntaxTree(edit.Old, edit.New);
        var result = Projects.Driver(isTracked: true).RunGenerators(Projects.Zoo).RunGenerators(edited).GetRunResult().Results.Single();
        return steps.Where(result.TrackedSteps.ContainsKey).SelectMany(step => result.TrackedSteps[step]).SelectMany(run => run.Outputs)
            .Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    /// <summary>The median over processes that each do it once.</summary>
    private static double Median(string what)
    {
        var times = Enumerable.Range(0, ColdRuns).Select(_ =>
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CostTable).Assembly.Location, "cold", what]) { RedirectStandardOutput = true })!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return double.Parse(said, CultureInfo.InvariantCulture);
        }).Order().ToList();
        return times[times.Count / 2];
    }

    private static void Line(string what, string of, double milliseconds, double error, double kibibytes) => Console.WriteLine(
        Text($"{what,-46} {of,-16} {milliseconds,9:0.000} {(double.IsNaN(error) ? "" : Text($"{error:0.000}")),8} {(double.IsNaN(kibibytes) ? "" : Text($"{kibibytes:0}")),9}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(string Type, string What, string Of, double Milliseconds, double Error, double Kibibytes)
    {
        public static Row From(BenchmarkReport report)
        {
            var (benchmark, figures) = (report.BenchmarkCase, report.ResultStatistics!);
            return new(
                benchmark.Descriptor.Type.Name, benchmark.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), benchmark.Parameters.Items.FirstOrDefault()?.Value?.ToString() ?? "zoo",
                figures.Mean / 1e6, figures.StandardDeviation / 1e6, (report.GcStats.GetBytesAllocatedPerOperation(benchmark) ?? 0) / 1024.0);
        }
    }
}
