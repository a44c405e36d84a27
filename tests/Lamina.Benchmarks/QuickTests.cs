namespace Lamina.Benchmarks;

/// <summary>What a change may not break: all contenders compute the same, and training takes no more memory the longer it lasts. Nothing is timed.</summary>
public class QuickTests
{
    // The works' smaller relatives take milliseconds; the two deep networks run in ./build.sh bench.
    public static TheoryData<string, bool> Works => new() { { "LeNet-128", true }, { "LeNet-128", false }, { "LeNet-1", true }, { "Mlp-128", true }, { "Mlp-128", false } };

    [Theory]
    [MemberData(nameof(Works))]
    public void Contenders_compute_the_same(string work, bool isTraining)
    {
        var comparison = Comparison.Run(Work.Find(work), isTraining, threads: 1, rounds: 1, seconds: 0.01);
        Assert.Contains(ContenderKind.Lamina, comparison.Speeds.Keys);
    }

    [Fact]
    public void Training_takes_no_more_memory_the_longer_it_lasts() =>
        Assert.False(Memory.Of(ContenderKind.Lamina, Work.Find("LeNet-128"), threads: 1, steps: 400).HasGrown);
}
