using BenchmarkDotNet.Attributes;
using Lamina.Compiler;
using Lamina.Compiler.Sources;

namespace Lamina.Benchmarks.Compiler;

/// <summary>All networks of the zoo, one after the other, warm.</summary>
public class ZooSteps
{
    private IReadOnlyList<NetworkSource> sources = [];

    [GlobalSetup]
    public void Read() => sources = [.. Projects.Sources(Projects.Zoo).Select(each => each.Source)];

    [Benchmark(Description = "symbols")]
    public int Symbols() => Projects.Sources(Projects.Zoo).Count;

    [Benchmark(Description = "all the analyzer does")]
    public int Analysis() => sources.Sum(source => NetworkCompiler.Check(source).Count);

    [Benchmark(Description = "all the generator does")]
    public int Generation() => sources.Sum(source => NetworkCompiler.Compile(source).Code.Length);
}
