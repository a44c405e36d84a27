using Lamina.Conformance.Tests.Networks;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>Weights start from the written distribution, drawn from the network's own generator.</summary>
public class InitialiserTests
{
    [Theory]

    // Mean and standard deviation of 10,000 and more values; for the truncated normal
    // 0.5 * scipy.stats.truncnorm.std(-2, 2) = 0.5 * 0.8796 = 0.4398
    [InlineData("normal.weight", 2, 0.5, -9, 9)]
    [InlineData("truncated.weight", 1, 0.4398, 0, 2)]
    [InlineData("uniform.weight", 0.5, 0.5774, -0.5, 1.5)]
    [InlineData("constant.weight", 0.25, 0, 0.25, 0.25)]
    public void A_kernel_has_the_written_distribution(string key, double mean, double std, double min, double max)
    {
        using var network = new EveryInitialiser(seed: 1);
        var values = Values(network, key);
        var found = values.Average();
        Assert.Equal(mean, found, 0.02);
        Assert.Equal(std, Math.Sqrt(values.Average(value => (value - found) * (value - found))), 0.02);
        Assert.InRange(values.Min(), min, max);
        Assert.InRange(values.Max(), min, max);
    }

    [Fact]
    public void A_bias_has_numbers_of_its_own()
    {
        using var network = new EveryInitialiser(seed: 1);
        Assert.All(Values(network, "wide.bias"), value => Assert.Equal(0.1f, value));
        Assert.All(Values(network, "uniform.bias"), value => Assert.InRange(value, 1, 2));
        Assert.InRange(Values(network, "tall.bias").Average(), 0.8, 1.2);
    }

    [Theory]
    [InlineData("wide.weight")]
    [InlineData("tall.weight")]
    [InlineData("square.weight")]
    public void An_orthogonal_kernel_has_orthonormal_rows_or_columns(string key)
    {
        using var network = new EveryInitialiser(seed: 1);
        using var scope = NewDisposeScope();
        var matrix = network.get_parameter(key)!.detach().flatten(1);
        var products = matrix.size(0) <= matrix.size(1) ? matrix.matmul(matrix.t()) : matrix.t().matmul(matrix);
        Assert.True(products.allclose(eye(products.size(0)), 0, 1e-5));
    }

    /// <summary>Square, so that the last row has little left of its own, and of several blocks of rows.</summary>
    [Fact]
    public void A_large_matrix_is_orthonormal()
    {
        const int rows = 600;
        using var generator = new Generator(2);
        using var matrix = Initialisers.Orthogonal([rows, rows], generator);
        using var product = matrix.matmul(matrix.t());
        using var identity = eye(rows);
        using var rest = (product - identity).abs().max();
        Assert.InRange(rest.item<float>(), 0, 1e-5);
    }

    /// <summary>For the same draws the result is PyTorch's (figures of PyTorch 1.13.1, whose orthogonal_ is a QR decomposition of them).</summary>
    /// <remarks>
    /// <code>
    /// torch.manual_seed(5)
    /// for size in [(2, 3), (3, 2), (2, 2)]: print(torch.nn.init.orthogonal_(torch.empty(size)).flatten().tolist())
    /// </code>
    /// </remarks>
    [Fact]
    public void An_orthogonal_matrix_is_the_one_that_PyTorch_makes_of_the_same_draws()
    {
        float[][] expected =
        [
            [-0.5094382f, -0.6319267f, -0.584073f, -0.01296481f, -0.6730407f, 0.7394918f],
            [-0.8571326f, -0.5142578f, 0.3859833f, -0.6789987f, -0.3410874f, 0.5239273f],
            [0.3090231f, -0.9510545f, 0.9510545f, 0.3090231f],
        ];
        long[][] sizes = [[2, 3], [3, 2], [2, 2]];
        using var generator = new Generator();
        generator.manual_seed(5);
        for (var index = 0; index < sizes.Length; index++)
        {
            using var matrix = Initialisers.Orthogonal(sizes[index], generator);
            Assert.Equal(sizes[index], matrix.shape);
            Assert.All(matrix.data<float>().ToArray().Zip(expected[index]), pair => Assert.Equal(pair.Second, pair.First, 1e-5f));
        }
    }

    [Fact]
    public void No_initialiser_touches_the_global_stream()
    {
        manual_seed(7);
        using var expected = rand(4);
        manual_seed(7);
        using var network = new EveryInitialiser(seed: 1);
        using var same = new EveryInitialiser(seed: 1);
        using var found = rand(4);
        Assert.True(expected.allclose(found));
        foreach (var (key, _) in network.named_parameters()) Assert.Equal(Values(network, key), Values(same, key));
    }

    private static float[] Values(nn.Module network, string key) => network.get_parameter(key)!.data<float>().ToArray();
}
