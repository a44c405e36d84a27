using System.Globalization;

namespace Lamina.Benchmarks;

/// <summary>The table, line by line as it is measured.</summary>
internal sealed class Report(TextWriter output, bool hasTargets)
{
    private static readonly ContenderKind[] columns =
        [ContenderKind.HandWritten, ContenderKind.PyTorch, .. ContenderProcess.HasCompile ? [ContenderKind.Compiled] : Array.Empty<ContenderKind>(), ContenderKind.Optimized, ContenderKind.Lamina];

    private int targets, met;

    public void Head()
    {
        output.WriteLine($"{Environment.ProcessorCount} processors; images/s, median of the rounds (± half the distance of the quartiles); * Lamina's own choice of threads, for which the targets are");
        output.WriteLine(Work.HasAmx
            ? "-bf16: Lamina in BFloat16, its peers in Float32; the processor has amx_bf16, so that these rows count"
            : "-bf16: Lamina in BFloat16, its peers in Float32; these rows do not count here, the processor has no amx_bf16");
        output.WriteLine("of the ceiling: Lamina's share of the images/s that the network's convolutions and dense layers reach, each alone in libtorch's best layout for it");
        output.WriteLine($"{"work",-24}{"",-10}{"threads",8}{string.Concat(columns.Select(column => $"{column,18}"))}{"to best",12}{"to optimized",16}");
    }

    public void Add(Comparison comparison)
    {
        var target = Target.Of(comparison.Work);
        bool counts = hasTargets && comparison.Threads == comparison.Work.Threads && comparison.Work.Counts;
        string speeds = string.Concat(columns.Select(column => comparison.Speeds.TryGetValue(column, out var speed) ? Text($"{speed.Median,10:#,0} ±{speed.Spread,5:0.0%}") : new string(' ', 18)));
        output.WriteLine($"{comparison.Work.Name,-24}{(comparison.IsTraining ? "training" : "inference"),-10}{comparison.Threads + (comparison.Threads == comparison.Work.Threads ? "*" : ""),8}{speeds}" +
            Against(comparison.ToBest, comparison.IsTraining ? target.Training : target.Inference, counts) + Against(comparison.ToOptimized, target.Optimized, counts) +
            (double.IsNaN(comparison.Ceiling) ? "" : Text($"  of the ceiling, {comparison.Ceiling:#,0}:") + Against(comparison.ToCeiling, Target.Ceiling, counts)));
    }

    public void Add(Work work, IReadOnlyList<Memory> memories, int steps)
    {
        output.WriteLine($"{work.Name}: resident memory over {steps} training steps, MB after a tenth -> at the end, most");
        foreach (var memory in memories) output.WriteLine(Text($"  {memory.Kind,-18}{memory.Start / 1e6,8:0} -> {memory.End / 1e6,6:0}{memory.Peak / 1e6,8:0}"));
        var ours = memories.Single(memory => memory.Kind == ContenderKind.Lamina);
        Count(!ours.HasGrown, "no growth");
        Count(memories.All(memory => memory == ours || memory.Peak > ours.Peak), "peak below all");
    }

    public void End() => output.WriteLine($"bench: {met} of {targets} targets met");

    private string Against(double ratio, double target, bool counts)
    {
        if (double.IsNaN(ratio)) return "";
        if (!counts) return Text($"{ratio,10:0.00}  ");
        targets++;
        if (ratio >= target) met++;
        return Text($"{ratio,6:0.00} {(ratio >= target ? ">=" : "< "),2}{target,5:0.00}");
    }

    private void Count(bool isMet, string what)
    {
        targets++;
        if (isMet) met++;
        output.WriteLine($"  {what}: {(isMet ? "met" : "missed")}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
