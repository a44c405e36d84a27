namespace Lamina.Benchmarks;

/// <summary>What a change may not break: all contenders compute the same. Nothing is timed; memory is watched by <c>bench --quick</c>.</summary>
public class QuickTests
{
    // The works' smaller relatives take milliseconds; the two deep networks run in ./build.sh bench.
    public static TheoryData<string, bool> Works => new() { { "LeNet-128", true }, { "LeNet-128", false }, { "LeNet-1", true }, { "Mlp-128", true }, { "Mlp-128", false }, { "Mlp-128-bf16", true }, { "Mlp-128-bf16", false } };

    [Theory]
    [MemberData(nameof(Works))]
    public void Contenders_compute_the_same(string work, bool isTraining)
    {
        var comparison = Comparison.Run(Work.Find(work), isTraining, threads: 1, rounds: 1, seconds: 0.01);
        Assert.Contains(ContenderKind.Lamina, comparison.Speeds.Keys);
    }
}
