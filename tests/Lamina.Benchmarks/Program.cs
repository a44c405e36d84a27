using System.CommandLine;

namespace Lamina.Benchmarks;

/// <summary>Compares Lamina's speed and memory with TorchSharp written by hand, PyTorch, and PyTorch's optimised inference.</summary>
internal static class Program
{
    private const int MemorySteps = 2000;

    private static int Main(string[] args)
    {
        var rounds = new Option<int>("--rounds") { Description = "How often each contender runs.", DefaultValueFactory = _ => 11 };
        var seconds = new Option<double>("--seconds") { Description = "About how long it runs each time.", DefaultValueFactory = _ => 0.5 };
        var only = new Option<string?>("--work") { Description = "Only works whose names begin so." };
        var quick = new Option<bool>("--quick") { Description = "A few short rounds: fails if results differ or memory grows, never for time." };
        var device = new Option<string>("--device") { Description = "cpu, or cuda: a card, for which there are no targets.", DefaultValueFactory = _ => "cpu" };
        var root = new RootCommand("Lamina beside its peers.") { rounds, seconds, only, quick, device };
        root.SetAction(arguments =>
        {
            var works = Work.All.Where(work => work.Name.StartsWith(arguments.GetValue(only) ?? "", StringComparison.OrdinalIgnoreCase));
            return arguments.GetValue(quick) ? Quick() : Compare([.. works], arguments.GetValue(device)!, arguments.GetValue(rounds), arguments.GetValue(seconds));
        });

        var kind = new Argument<string>("kind");
        var name = new Argument<string>("work");
        var threads = new Argument<int>("threads");
        var folder = new Argument<string>("folder");
        var where = new Argument<string>("device");
        var contender = new Command("contender", "One contender, which is asked on its standard input.") { kind, name, threads, folder, where };
        contender.SetAction(arguments => ContenderProgram.Run(
            arguments.GetValue(kind)!, Work.Find(arguments.GetValue(name)!), arguments.GetValue(threads), arguments.GetValue(folder)!, arguments.GetValue(where)!));
        root.Add(contender);
        return root.Parse(args).Invoke();
    }

    /// <summary>Both threads' counts for small works, which one thread may do faster.</summary>
    private static int Compare(IReadOnlyList<Work> works, string device, int rounds, double seconds)
    {
        var report = new Report(Console.Out, hasTargets: device == "cpu");
        report.Head();
        foreach (var work in works)
            foreach (int threads in device == "cpu" ? new[] { Environment.ProcessorCount, work.Threads }.Distinct() : [work.Threads])
                foreach (bool isTraining in new[] { true, false }) report.Add(Comparison.Run(work, isTraining, threads, rounds, seconds, device));

        foreach (var work in works.Where(work => device == "cpu" && work.Name is ("LeNet-128" or "Mlp-128")))
        {
            var kinds = new[] { ContenderKind.HandWritten, ContenderKind.PyTorch, ContenderKind.Lamina }.Where(kind => kind != ContenderKind.PyTorch || ContenderProcess.HasPython);
            report.Add(work, [.. kinds.Select(kind => Memory.Of(kind, work, 1, MemorySteps))], MemorySteps);
        }

        report.End();
        return 0;
    }

    private static int Quick()
    {
        foreach (string name in new[] { "LeNet-128", "Mlp-128" })
            foreach (bool isTraining in new[] { true, false }) Comparison.Run(Work.Find(name), isTraining, 1, rounds: 1, seconds: 0.05);
        var memory = Memory.Of(ContenderKind.Lamina, Work.Find("LeNet-128"), 1, steps: 400);
        Console.WriteLine(memory.HasGrown ? $"memory grew from {memory.Start / 1e6:0} to {memory.End / 1e6:0} MB" : "the contenders agree; memory does not grow");
        return memory.HasGrown ? 1 : 0;
    }
}
