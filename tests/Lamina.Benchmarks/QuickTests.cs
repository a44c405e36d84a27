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

    /// <summary>Each tensor of a step or an answer is freed in it, not by the collector: as many are alive after fifty more of them. A process of its own counts nobody else's.</summary>
    [Theory]
    [InlineData("LeNet-1")]
    [InlineData("Mlp-128")]
    [InlineData("Mlp-128-bf16")]
    public void Steps_and_answers_leave_no_tensor_behind(string work)
    {
        var (before, after) = Memory.Live(Work.Find(work), steps: 50);
        Assert.True(before > 0);
        Assert.Equal(before, after);
    }

    /// <summary>A thousand steps leave the collector no more than the small objects around their tensors: 2,904 bytes a step in six of six runs.</summary>
    [SkippableFact]
    public void A_step_allocates_at_most_64_managed_bytes_an_operation()
    {
        Skip.If(typeof(TorchSharp.torch).Assembly.GetName().Name == "TorchSharp", "TorchSharp's own wrappers allocate more: this is Lamina's share.");
        // 12 layers; loss and backward; the log's select, copy_, argmax, eq, sum and add_; and of each of the ten weights the gradient let go, seen in order, and the change counted.
        const int Operations = 12 + 2 + 6 + 3 * 10;
        Assert.InRange(Memory.ManagedPerStep(Work.Find("LeNet-1"), steps: 1000), 1, 64 * Operations);
    }
}
