using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Lamina.Torch.Tests.Nn;

/// <summary>Registration, names and traversal of modules.</summary>
[Collection(nameof(ProcessWide))]
public sealed class ModuleTests
{
    [Fact]
    public void Fields_are_registered_under_their_component_name_or_name()
    {
        using var net = new ByReflection();
        Assert.Equal(["scale", "shift.key", "inner.weight", "inner.bias"], net.named_parameters().Select(entry => entry.name));
        Assert.Equal(["mean"], net.named_buffers().Select(entry => entry.name));
        Assert.Equal(["inner"], net.named_children().Select(entry => entry.name));
    }

    [Fact]
    public void A_module_that_registers_nothing_has_no_parameters()
    {
        using var net = new Silent();
        Assert.Empty(net.parameters());
    }

    [SkippableFact]
    public void A_module_that_is_registered_registers_its_own_fields()
    {
        Package.SkipTest("a module registers its fields when it is told to");
        using var net = new Silent();
        using var outer = nn.Sequential(("silent", net));
        Assert.Equal(["silent.fc.weight", "silent.fc.bias"], outer.named_parameters().Select(entry => entry.name));
    }

    [Fact]
    public void The_state_dict_has_all_parameters_and_then_all_buffers()
    {
        // python: '[n for n, _ in m.named_parameters()] + [n for n, _ in m.named_buffers()]' of nn.Sequential(nn.Conv2d(1, 1, 1), nn.BatchNorm2d(1), nn.Linear(1, 1))
        using var net = nn.Sequential(nn.Conv2d(1, 1, 1), nn.BatchNorm2d(1), nn.Linear(1, 1));
        Assert.Equal("0.weight 0.bias 1.weight 1.bias 2.weight 2.bias 1.running_mean 1.running_var 1.num_batches_tracked", string.Join(' ', net.state_dict().Keys));
        Assert.Equal("net.0.weight", net.state_dict(null, "net").Keys.First());
    }

    [Fact]
    public void Names_are_found_along_their_path()
    {
        using var net = nn.Sequential(("block", nn.Sequential(("conv", nn.Conv2d(1, 1, 1)), ("bn", nn.BatchNorm2d(1)))));
        Assert.True(net.has_parameter("block.conv.weight"));
        Assert.False(net.has_parameter("block.conv.none"));
        Assert.True(net.has_buffer("block.bn.running_var"));
        Assert.NotNull(net.get_buffer("block.bn.running_mean"));
        Assert.Null(net.get_parameter("nowhere.weight"));
        Assert.Equal("block block.conv block.bn", string.Join(' ', net.named_modules().Select(entry => entry.name)));
    }

    [SkippableFact]
    public void Keys_are_unique_and_tensors_are_not_null()
    {
        Package.SkipTest("a key that is there twice throws another exception");
        using var net = new Silent();
        net.register_buffer("once", zeros(1));
        Assert.Throws<InvalidOperationException>(() => net.register_buffer("once", zeros(1)));
        Assert.Throws<ArgumentNullException>(() => net.register_buffer("null", null!));
        Assert.Throws<ArgumentNullException>(() => net.register_parameter("null", null!));
        Assert.Throws<ArgumentException>(() => net.register_module("a.b", nn.Linear(1, 1)));
        net.register_module("child", nn.Linear(1, 1));
        Assert.Throws<InvalidOperationException>(() => net.register_module("child", nn.Linear(1, 1)));
        net.register_module("child", null!);
        Assert.Empty(net.named_children());
    }

    [Fact]
    public void A_parameter_in_two_places_is_listed_once()
    {
        using var net = new Silent();
        var shared = new Parameter(zeros(2));
        net.register_parameter("first", shared);
        net.register_parameter("second", shared);
        Assert.Equal(["first"], net.named_parameters().Select(entry => entry.name));
    }

    [Fact]
    public void Buffers_that_are_not_persistent_are_not_listed_and_not_moved()
    {
        using var net = new Silent();
        var scratch = zeros(2);
        net.register_buffer("scratch", scratch, false);
        Assert.Empty(net.named_buffers());
        Assert.True(net.has_buffer("scratch"));
        net.to(float64);
        Assert.Equal(float32, scratch.dtype);
    }

    [Fact]
    public void Training_and_evaluation_reach_every_module()
    {
        using var net = nn.Sequential(nn.Sequential(nn.Dropout(0.9)), nn.BatchNorm1d(2));
        Assert.All(net.modules(), module => Assert.True(module.training));
        net.eval();
        Assert.All(net.modules(), module => Assert.False(module.training));
        using var x = ones([3, 2]);
        using var y = net.forward(x);
        Assert.True(y.allclose(x, 1e-4));
        net.train();
        Assert.All(net.modules(), module => Assert.True(module.training));
    }

    [Fact]
    public void Zero_grad_forgets_gradients_or_zeroes_them()
    {
        using var linear = nn.Linear(2, 1);
        using var loss = linear.forward(ones([1, 2])).sum();
        loss.backward();
        linear.zero_grad(false);
        Assert.Equal(0, linear.weight.grad!.count_nonzero().item<long>());
        linear.zero_grad();
        Assert.Null(linear.weight.grad);
    }

    [Fact]
    public void Call_runs_hooks_and_forward_does_not()
    {
        using var linear = nn.Linear(1, 1, false);
        using (no_grad())
            linear.weight.fill_(3);
        var calls = new List<string>();
        var pre = linear.register_forward_pre_hook((module, input) =>
        {
            calls.Add("before");
            return input + 1;
        });
        linear.register_forward_hook((module, input, result) =>
        {
            calls.Add("after");
            return result * 10;
        });
        linear.register_forward_hook(module => calls.Add(module.GetName()));

        using var x = ones([1, 1]);
        Assert.Equal(60, linear.call(x).item<float>());
        Assert.Equal(3, linear.forward(x).item<float>());
        Assert.Equal(["before", "after", "Linear"], calls);
        pre.remove();
        Assert.Equal(30, linear.call(x).item<float>());
    }

    [SkippableFact]
    public void Apply_visits_the_inner_modules_first()
    {
        Package.SkipTest("a Sequential has the name of its C++ class");
        using var net = nn.Sequential(nn.Linear(1, 1), nn.ReLU());
        var names = new List<string>();
        net.apply(module => names.Add(module.GetName()));
        Assert.Equal(["Linear", "ReLU", "Sequential"], names);
    }

    [SkippableFact]
    public void Disposing_releases_everything_and_twice_is_harmless()
    {
        Package.SkipTest("a module leaves tensors to the finalizer");
        var before = LiveTensors.Count();
        var net = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.ReLU());
        net.Dispose();
        net.Dispose();
        Assert.Equal(before, Tensor.TotalCount);
    }

    [SkippableFact]
    public void A_module_made_in_a_dispose_scope_outlives_it()
    {
        Package.SkipTest("what a scope counts is another number");
        nn.Module net;
        using (NewDisposeScope())
            net = nn.ModuleList<nn.Module>(nn.Linear(2, 2), nn.BatchNorm1d(2), nn.GroupNorm(1, 2), nn.LSTM(1, 1), nn.Embedding(2, 1));
        Assert.Equal(14, net.state_dict().Count);
        Assert.All(net.state_dict().Values, tensor => Assert.False(tensor.IsInvalid));
        net.Dispose();
    }

    [Fact]
    public void Modules_without_parameters_refuse_them()
    {
        using var relu = nn.ReLU();
        Assert.Throws<InvalidOperationException>(() => relu.register_parameter("p", new Parameter(zeros(1))));
        Assert.Throws<InvalidOperationException>(() => relu.register_buffer("b", zeros(1)));
        Assert.Throws<InvalidOperationException>(() => relu.register_module("m", nn.Linear(1, 1)));
    }

    [Fact]
    public void Sequentials_are_indexed_sliced_and_extended()
    {
        using var net = nn.Sequential(nn.Linear(3, 2), nn.ReLU()).append(nn.Linear(2, 1)).append("last", nn.Sigmoid());
        Assert.Equal(4, net.Count);
        Assert.IsType<ReLU>(net[1]);
        Assert.Equal(2, net[1..3].Count);
        Assert.Equal("2 last", string.Join(' ', net[(2, null)].named_children().Select(child => child.name)));
        using var empty = nn.Sequential();
        using var x = ones([1, 3]);
        using var y = empty.forward(x);
        Assert.True(y.allclose(x));
    }

    [SkippableFact]
    public void Lists_and_dictionaries_of_modules_are_modules()
    {
        Package.SkipTest("a list has no parameters before it is registered");
        using var list = nn.ModuleList(nn.Linear(1, 1), nn.Linear(1, 1, false));
        list.Add(nn.Linear(1, 1, false));
        list.RemoveAt(1);
        Assert.Equal("0.weight 0.bias 1.weight", string.Join(' ', list.state_dict().Keys));

        using var dictionary = nn.ModuleDict(("b", nn.Linear(1, 1, false)), ("a", nn.Linear(1, 1, false)));
        Assert.Equal("b.weight a.weight", string.Join(' ', dictionary.state_dict().Keys));
        Assert.Same(dictionary["a"], dictionary.children().Last());
    }

    private sealed class ByReflection : nn.Module<Tensor, Tensor>
    {
        public readonly Parameter scale = new(ones(1));

        [ComponentName(Name = "shift.key")]
        private readonly Parameter shift = new(zeros(1));

        private readonly Tensor mean = zeros(1);
        private readonly Linear inner = nn.Linear(1, 1);

        public ByReflection()
            : base(nameof(ByReflection)) => RegisterComponents();

        public override Tensor forward(Tensor input) => ((inner.forward(input) - mean) * scale) + shift;
    }

    private sealed class Silent : nn.Module<Tensor, Tensor>
    {
        private readonly Linear fc = nn.Linear(1, 1);

        public Silent()
            : base(nameof(Silent))
        {
        }

        public override Tensor forward(Tensor input) => fc.forward(input);
    }
}
