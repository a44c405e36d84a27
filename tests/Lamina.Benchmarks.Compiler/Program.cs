using System.Diagnostics;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Lamina.Benchmarks.Compiler;
using Lamina.Compiler;
using Lamina.Generators.Symbols;

// A process of its own, in which nothing is compiled yet: what a first build costs.
if (args is ["cold", var cold])
{
    var project = cold == "zoo" ? Projects.Zoo : Projects.Of(Projects.LeNet);
    var symbols = Projects.Symbols(project);
    var clock = Stopwatch.StartNew();
    foreach (var source in symbols.Select(found => SourceReader.ReadNetwork(found, project, default, default)))
    {
        _ = NetworkCompiler.Check(source);
        _ = NetworkCompiler.Compile(source);
    }

    Console.WriteLine(FormattableString.Invariant($"{clock.Elapsed.TotalMilliseconds:0.0}"));
    return 0;
}

// Warm is what the runtime has compiled for the last time, which it does to methods that were called often, a while after the first calls.
var zoo = Projects.Sources(Projects.Zoo);
for (var pass = 0; pass < 20; pass++)
{
    foreach (var (_, source) in zoo) _ = (NetworkCompiler.Check(source), NetworkCompiler.Compile(source));
    Thread.Sleep(100);
}

// In this process: the job is short, and a build for each benchmark would take longer than the benchmarks.
var config = ManualConfig.CreateEmpty()
    .AddJob(Job.ShortRun.WithWarmupCount(2).WithIterationTime(TimeInterval.FromMilliseconds(100)).WithEvaluateOverhead(false).WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(NullLogger.Instance)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "lamina-cost"))
    .WithOptions(ConfigOptions.DisableOptimizationsValidator)
    .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(40));
var summaries = new[] { typeof(NetworkSteps), typeof(ZooSteps), typeof(ProjectRuns) }.Select(type => BenchmarkRunner.Run(type, config)).ToList();
return CostTable.Write(summaries);
