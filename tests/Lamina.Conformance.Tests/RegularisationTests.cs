using Lamina.Conformance.Tests.Networks;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>Layers that act only while training: what they drop, what they keep, and that they vanish in evaluation.</summary>
public class RegularisationTests
{
    [Theory]
    [InlineData(typeof(OnlySpatialDropout), new long[] { 8, 50, 4, 4 })]
    [InlineData(typeof(OnlySpatialDropoutOfTokens), new long[] { 8, 20, 50 })]
    [InlineData(typeof(OnlyStochasticDepth), new long[] { 8, 5, 4, 4 })]
    [InlineData(typeof(OnlyGaussianNoise), new long[] { 8, 1000 })]
    public void Nothing_happens_in_evaluation(Type type, long[] size)
    {
        using var network = (nn.Module<Tensor, Tensor>)Activator.CreateInstance(type, CPU, 1L)!;
        network.eval();
        using var x = rand(size);
        using var output = network.forward(x);
        Assert.True(x.allclose(output, 0, 0));
    }

    [Fact]
    public void Spatial_dropout_drops_whole_channels_of_a_map()
    {
        using var network = new OnlySpatialDropout();
        var kept = Kept(network, [40, 50, 4, 4], unit: 16);
        Assert.InRange(kept.Average(), 0.55, 0.65); // 2,000 decisions: 0.6 ± 0.011
    }

    [Fact]
    public void Spatial_dropout_drops_a_feature_in_all_tokens()
    {
        using var network = new OnlySpatialDropoutOfTokens();
        manual_seed(3);
        using var x = ones([40, 20, 50]);
        using var output = network.forward(x);
        using var features = output.transpose(1, 2).contiguous();
        Assert.InRange(Decisions(features, unit: 20).Average(), 0.55, 0.65);
    }

    [Fact]
    public void Stochastic_depth_drops_whole_samples()
    {
        using var network = new OnlyStochasticDepth();
        var kept = Kept(network, [2000, 5, 4, 4], unit: 80);
        Assert.InRange(kept.Average(), 0.55, 0.65);
    }

    [Fact]
    public void Gaussian_noise_has_the_written_deviation()
    {
        using var network = new OnlyGaussianNoise();
        manual_seed(3);
        using var x = ones([40, 1000]);
        using var output = network.forward(x);
        Assert.Equal(1, output.mean().item<float>(), 0.02);
        Assert.Equal(0.5, output.std().item<float>(), 0.02);
    }

    private static double[] Kept(nn.Module<Tensor, Tensor> network, long[] size, int unit)
    {
        manual_seed(3);
        using var x = ones(size);
        using var output = network.forward(x);
        return Decisions(output, unit);
    }

    /// <summary>1 for each unit of ones that came out scaled, 0 for each that came out as zeros; any other unit fails.</summary>
    private static double[] Decisions(Tensor output, int unit) => [.. output.data<float>().ToArray().Chunk(unit).Select(values =>
    {
        Assert.All(values, value => Assert.Equal(values[0], value));
        Assert.Contains(values[0], new[] { 0, 1 / 0.6f });
        return values[0] == 0 ? 0.0 : 1.0;
    })];
}
