using static TorchSharp.torch;

namespace Lamina.Torch.Tests;

/// <summary>The same seed gives the same numbers as PyTorch. Recorded with PyTorch 1.13.1; each test shows the Python.</summary>
[Collection(nameof(ProcessWide))]
public class RandomStreamTests
{
    // torch.manual_seed(1); torch.randn(5); torch.rand(3); torch.randperm(10); torch.randint(0, 100, (6,))
    [Fact]
    public void TheDefaultStreamIsPyTorchs()
    {
        manual_seed(1);

        Assert.Equal([0.6613521575927734f, 0.266924113035202f, 0.06167725846171379f, 0.6213173270225525f, -0.4519059658050537f], Floats(randn(5)));
        Assert.Equal([0.6826140880584717f, 0.30514949560165405f, 0.46354562044143677f], Floats(rand(3)));
        Assert.Equal([0, 4, 3, 7, 8, 5, 2, 9, 1, 6], Longs(randperm(10)));
        Assert.Equal([23, 76, 74, 52, 29, 54], Longs(randint(0, 100, new long[] { 6 })));
    }

    // torch.manual_seed(1); torch.randn(20)[-4:]          (16 and more are made by another code path)
    // torch.manual_seed(1); torch.randn(3, dtype=torch.float64)
    [Fact]
    public void LongVectorsAndDoublesArePyTorchsToo()
    {
        manual_seed(1);
        Assert.Equal([-0.7984398007392883f, 0.33573052287101746f, 0.2753335237503052f, 1.7163026332855225f], Floats(randn(20))[^4..]);

        manual_seed(1);
        using var doubles = randn(3, float64);
        Assert.Equal([0.6613521715704522, 0.2669240982925188, 0.061677258237348306], doubles.data<double>().ToArray());
    }

    // g = torch.Generator(); g.manual_seed(7)
    // torch.empty(4).normal_(2.0, 3.0, generator=g); torch.empty(4).uniform_(-1, 1, generator=g); torch.empty(8).bernoulli_(0.3, generator=g)
    // torch.empty(5, dtype=torch.int64).random_(3, 9, generator=g); torch.randperm(6, generator=g)
    [Fact]
    public void AGeneratorOfItsOwnIsPyTorchs()
    {
        using var generator = new Generator(7);
        manual_seed(1);

        Assert.Equal([1.559614658355713f, 4.358423709869385f, 4.8404645919799805f, -1.3430321216583252f], Floats(empty(4).normal_(2, 3, generator)));
        Assert.Equal([-0.26936769485473633f, 0.7025367021560669f, 0.7098863124847412f, 0.10187041759490967f], Floats(empty(4).uniform_(-1, 1, generator)));
        Assert.Equal([1, 0, 0, 0, 1, 1, 1, 1], Floats(empty(8).bernoulli_(0.3, generator)));
        Assert.Equal([3, 5, 6, 7, 3], Longs(empty(5, int64).random_(3, 9, generator)));
        Assert.Equal([1, 0, 2, 3, 5, 4], Longs(randperm(6, generator: generator)));

        // The default stream has not moved.
        Assert.Equal([0.6613521575927734f], Floats(randn(1)));
        Assert.Equal(7, generator.initial_seed());
    }

    [Fact]
    public void AStreamContinuesFromItsState()
    {
        using var generator = new Generator(3).manual_seed(11);
        empty(5).normal_(0, 1, generator);
        using var state = generator.get_state();
        float[] expected = Floats(empty(40).normal_(0, 1, generator));

        using var other = new Generator(99);
        other.set_state(state);

        Assert.Equal(expected, Floats(empty(40).normal_(0, 1, other)));
        Assert.Equal(11, other.initial_seed());
    }

    [Fact]
    public void TheDefaultStreamContinuesFromItsState()
    {
        manual_seed(5);
        using var state = get_rng_state();
        float[] expected = Floats(rand(7));

        set_rng_state(state);

        Assert.Equal(expected, Floats(rand(7)));
        Assert.Equal(5, initial_seed());
    }

    private static float[] Floats(Tensor tensor)
    {
        using (tensor) return tensor.data<float>().ToArray();
    }

    private static long[] Longs(Tensor tensor)
    {
        using (tensor) return tensor.data<long>().ToArray();
    }
}
