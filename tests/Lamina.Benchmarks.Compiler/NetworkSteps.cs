using BenchmarkDotNet.Attributes;
using Lamina.Compiler;
using Lamina.Compiler.Checking;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Costing;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Planning;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Sources;

namespace Lamina.Benchmarks.Compiler;

/// <summary>The compiler's steps on one network, warm.</summary>
public class NetworkSteps
{
    private NetworkSource source = null!;
    private ReadNetwork read = null!;
    private SignalPrediction? signal;
    private NetworkPlan plan = null!;

    [Params("LeNet", "ResNet50", "EfficientNetB0", "DenseNet121")]
    public string Network { get; set; } = "";

    [GlobalSetup]
    public void Read()
    {
        source = Projects.Sources(Network == "LeNet" ? Projects.Of(Projects.LeNet) : Projects.Zoo).First(each => each.Name == Network).Source;
        read = NetworkReader.Read(source);
        signal = SignalPredictor.Predict(read);
        plan = Planner.Plan(read.Graph);
    }

    [Benchmark(Description = "reading and shaping")]
    public object Reading() => NetworkReader.Read(source);

    [Benchmark(Description = "signal")]
    public object? Signal() => SignalPredictor.Predict(read);

    [Benchmark(Description = "rules")]
    public object Checking() => Checker.Check(read, signal, RuleOptions.Default);

    [Benchmark(Description = "planning")]
    public object Planning() => Planner.Plan(read.Graph);

    [Benchmark(Description = "costing")]
    public object Costing() => Coster.Cost(read.Graph, plan, read.Recipe);

    [Benchmark(Description = "all the analyzer does")]
    public object Analysis() => NetworkCompiler.Check(source);

    [Benchmark(Description = "all the generator does")]
    public object Generation() => NetworkCompiler.Compile(source);
}
