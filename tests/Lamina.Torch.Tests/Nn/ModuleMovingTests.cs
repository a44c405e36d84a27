using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Lamina.Torch.Tests.Nn;

/// <summary>Moving replaces parameters as 0.106.0 does. Float64 stands in for a device: there is no GPU where these run.</summary>
[Collection(nameof(ProcessWide))]
public sealed class ModuleMovingTests
{
    [Fact]
    public void A_field_follows_when_its_name_or_component_name_is_the_key()
    {
        using var net = new Fields();
        var (byName, byComponent, lost, buffer) = (net.weight, net.component, net.lost, net.count);
        net.to(float64);

        Assert.Equal(float64, net.weight.dtype);
        Assert.NotSame(byName, net.weight);
        Assert.Same(net.weight, net.get_parameter("weight"));
        Assert.Equal(float64, net.component.dtype);
        Assert.Same(net.component, net.get_parameter("layer.bias"));
        Assert.All([byName, byComponent, buffer], tensor => Assert.True(tensor.IsInvalid));
        Assert.Equal(float64, net.count.dtype);
    }

    [Fact]
    public void A_field_of_another_name_keeps_an_empty_handle()
    {
        using var net = new Fields();
        net.to(float64);
        Assert.True(net.lost.IsInvalid);
        Assert.Equal(float64, net.get_parameter("other")!.dtype);
        Assert.Equal("Tensor invalid -- empty handle.", Assert.Throws<InvalidOperationException>(() => net.lost.sum()).Message);
    }

    [Fact]
    public void Nothing_is_replaced_where_nothing_changes()
    {
        using var net = new Fields();
        var weight = net.weight;
        net.to(float32).cpu().to(DeviceType.CPU);
        Assert.Same(weight, net.weight);
    }

    [Fact]
    public void Gradients_and_requires_grad_come_along()
    {
        using var linear = nn.Linear(2, 1);
        linear.bias!.requires_grad = false;
        using var loss = linear.forward(ones([1, 2])).sum();
        loss.backward();
        linear.to(float64);
        Assert.Equal(float64, linear.weight.grad!.dtype);
        Assert.Equal([1, 1], Recorded.Values(linear.weight.grad));
        Assert.False(linear.bias.requires_grad);
        Assert.True(linear.weight.requires_grad && linear.weight.is_leaf);
    }

    [Fact]
    public void Integer_buffers_keep_their_type()
    {
        using var norm = nn.BatchNorm2d(2);
        norm.to(float64);
        Assert.Equal(float64, norm.running_mean!.dtype);
        Assert.Equal(int64, norm.num_batches_tracked!.dtype);
        using var x = ones([2, 2, 2, 2], float64);
        using var y = norm.forward(x);
        Assert.Equal(1, norm.num_batches_tracked.item<long>());
    }

    [Fact]
    public void Only_floating_point_types_are_moved_to()
    {
        using var net = nn.Sequential(nn.Linear(1, 1));
        using var bare = new Fields();
        Assert.Equal("nn.Module.to only accepts floating point or complex types, but got desired dtype=Int32", Assert.Throws<ArgumentException>(() => bare.to(int32)).Message);
    }

    [Fact]
    public void Cuda_that_is_not_there_is_an_error()
    {
        if (cuda.is_available())
            return;
        using var net = new Fields();
        Assert.Equal("CUDA is not available.", Assert.Throws<InvalidOperationException>(() => net.cuda()).Message);
    }

    [Fact]
    public void Two_public_properties_of_one_name_stop_the_move_as_in_0_106()
    {
        using var net = new TwoIndexers();
        Assert.Throws<ArgumentException>(() => net.to(float64));
    }

    [Fact]
    public void Float64_and_back_leaves_the_same_numbers_and_a_network_that_trains_on()
    {
        manual_seed(1);
        using var net = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.ReLU(), nn.Flatten(), nn.Linear(8, 2), nn.PReLU(1), nn.LayerNorm(2));
        var before = net.state_dict().ToDictionary(entry => entry.Key, entry => Recorded.Values(entry.Value));
        net.to(float64).to(float32);
        foreach (var (key, tensor) in net.state_dict())
            Assert.Equal(before[key], Recorded.Values(tensor));

        using var optimizer = optim.SGD(net.parameters(), 0.1);
        using var loss = net.forward(randn([3, 1, 4, 4])).pow(2).sum();
        loss.backward();
        optimizer.step();
        Assert.NotEqual(before["0.weight"], Recorded.Values(net.get_parameter("0.weight")!));
    }

    private sealed class Fields : nn.Module<Tensor, Tensor>
    {
        public readonly Parameter weight = new(ones(2));

        [ComponentName(Name = "layer.bias")]
        public readonly Parameter component = new(zeros(2));

        public readonly Parameter lost = new(ones(1));
        public readonly Tensor count = zeros(1);

        public Fields()
            : base(nameof(Fields))
        {
            register_parameter("weight", weight);
            register_parameter("layer.bias", component);
            register_parameter("other", lost);
            register_buffer("count", count);
        }

        protected override void RegisterComponents()
        {
        }

        public override Tensor forward(Tensor input) => (input * weight) + component;
    }

    private sealed class TwoIndexers : nn.Module<Tensor, Tensor>
    {
        public TwoIndexers()
            : base(nameof(TwoIndexers))
        {
        }

        public int this[int index] => index;

        public string this[string key] => key;

        public override Tensor forward(Tensor input) => input;
    }
}
