using Lamina.Conformance.Tests.Networks;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>
/// Networks that leave to the conventions what their originals leave to their framework start where the originals start: on the first 256 (or 64) test images
/// of the digits that come with Lamina, x, with labels y. The bands hold all seeds of these lines, torch 1.13.1:
/// <code>
/// def start(net, init):                                  # init: xavier_uniform_, lambda w: normal_(w, 0, 0.0125), or None for PyTorch's own
///     for m in net:
///         if init and hasattr(m, 'weight'): init(m.weight); nn.init.zeros_(m.bias)
/// captcha: F.cross_entropy(net(x / 255), y)              # xavier_uniform_, seeds 0 to 19: 2.296 to 2.314
/// captcha: F.cross_entropy(net(x), y)                    # xavier_uniform_, seeds 0 to 19: 14.9 to 64.1
/// lenet:   net(x / 255).pow(2).mean().sqrt()             # PyTorch's own, seeds 0 to 39: 0.045 to 0.087; with He's weights about 1
/// digits:  net(x / 255).pow(2).mean().sqrt()             # normal_, seeds 0 to 9: 5.2e-5 to 2.5e-4
/// </code>
/// </summary>
public class ConventionTests
{
    [Theory]
    [InlineData(1 / 255.0, 2.28, 2.33)]
    [InlineData(1, 10, 90)]
    public void With_Kerass_weights_the_captcha_network_starts_at_chance_on_unit_pixels_and_far_from_it_on_bytes(double scale, double min, double max)
    {
        using var scope = NewDisposeScope();
        var (images, labels) = Digits(256);
        for (var seed = 1; seed <= 3; seed++)
        {
            using var network = new KerasCaptcha(seed: seed);
            using var gradients = no_grad();
            Assert.InRange(nn.functional.cross_entropy(network.forward(images * scale), labels).item<float>(), min, max);
        }
    }

    [Fact]
    public void With_PyTorchs_weights_LeNet_gives_PyTorchs_small_logits()
    {
        using var scope = NewDisposeScope();
        for (var seed = 1; seed <= 5; seed++)
        {
            using var network = new PyTorchLeNet(seed: seed);
            Assert.InRange(Size(network), 0.035, 0.1);
        }
    }

    [Fact]
    public void MatConvNets_digit_network_starts_from_nearly_nothing()
    {
        using var scope = NewDisposeScope();
        using var network = new MatConvNetDigits(seed: 1);
        Assert.Equal(3_844_354, network.parameters().Sum(parameter => parameter.numel()));
        Assert.InRange(Size(network, 64), 3e-5, 4e-4);
    }

    /// <summary>
    /// <code>
    /// nn.Conv2d(6, 16, 5): weight and bias within 1 / sqrt(150) = 0.08165; nn.Linear(84, 10): within 1 / sqrt(84) = 0.10911
    /// </code>
    /// </summary>
    [Theory]
    [InlineData("conv2.weight", 0.08165)]
    [InlineData("conv2.bias", 0.08165)]
    [InlineData("dense3.weight", 0.10911)]
    [InlineData("dense3.bias", 0.10911)]
    public void PyTorchs_weights_and_biases_fill_their_range(string key, double bound)
    {
        using var network = new PyTorchLeNet(seed: 1);
        using var largest = network.get_parameter(key)!.abs().max();
        Assert.InRange(largest.item<float>(), 0.75 * bound, bound);
    }

    [Fact]
    public void Kerass_recurrent_layers_start_orthogonal_with_an_open_forget_gate()
    {
        using var scope = NewDisposeScope();
        using var network = new KerasSequence(seed: 1);
        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0], Values(network, "lstm.bias_ih_l0"));
        Assert.All(["lstm.bias_hh_l0", "gru.bias_ih_l0", "gru.bias_hh_l0"], key => Assert.All(Values(network, key), value => Assert.Equal(0, value)));
        Assert.All(["lstm.weight_hh_l0", "gru.weight_hh_l0"], key =>
        {
            var kernel = network.state_dict()[key].detach();
            Assert.True(kernel.t().matmul(kernel).allclose(eye(4), 0, 1e-5));
        });
    }

    /// <summary>Keras's momentum of 0.99 keeps 99 % of the old mean: of the first batch's mean 1 % arrives.</summary>
    [Fact]
    public void The_running_mean_moves_by_Kerass_hundredth()
    {
        using var scope = NewDisposeScope();
        using var network = new KerasSequence(seed: 1);
        using var x = randn([3, 5, 3]);
        using var gradients = no_grad();
        network.train();
        network.forward(x);
        using var lstm = nn.LSTM(3, 4, batchFirst: true);
        foreach (var (name, parameter) in lstm.named_parameters()) parameter.copy_(network.state_dict()["lstm." + name]);
        var mean = lstm.call(x).Item1.mean([0, 1]);
        Assert.True(network.state_dict()["bn.running_mean"].allclose(mean * 0.01, 1e-4, 1e-7));
    }

    /// <summary>ceil((5 − 2) / 2) + 1 = 3 windows, of which the last holds one row: the maximum there is its own.</summary>
    [Fact]
    public void Caffes_pool_takes_the_last_incomplete_window_and_its_norm_learns_nothing()
    {
        using var scope = NewDisposeScope();
        using var network = new CaffePool(seed: 1);
        network.eval();
        using var pooled = network.forward(arange(25).to(ScalarType.Float32).view(1, 1, 5, 5));
        Assert.Equal([1, 1, 3, 3], pooled.shape);
        Assert.Equal([6, 8, 9, 16, 18, 19, 21, 23, 24], (pooled * Math.Sqrt(1 + 1e-5)).data<float>().Select(value => (int)Math.Round(value)));
        Assert.Empty(network.parameters());
    }

    /// <summary>The root of the mean square of the logits on digits.</summary>
    private static double Size(nn.Module<Tensor, Tensor> network, int images = 256)
    {
        using var gradients = no_grad();
        network.eval();
        return network.forward(Digits(images).Images).pow(2).mean().sqrt().item<float>();
    }

    private static (Tensor Images, Tensor Labels) Digits(int count)
    {
        using var data = Mnist.Load();
        return (stack(Enumerable.Range(0, count).Select(index => data.Test.Images[index].ToBatch().Tensor[0])), tensor(data.Test.Labels.Take(count).Select(label => (long)label).ToArray()));
    }

    private static float[] Values(nn.Module network, string key) => network.state_dict()[key].data<float>().ToArray();
}
