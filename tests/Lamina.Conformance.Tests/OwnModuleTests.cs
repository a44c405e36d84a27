using Lamina.Conformance.Tests.Networks;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Lamina.Conformance.Tests;

/// <summary>Modules of the user's own inside a network: registered, moved between modes, saved and disposed with it.</summary>
public class OwnModuleTests
{
    [Fact]
    public void Its_tensors_have_keys_under_the_layers_name()
    {
        using var network = new OwnModules();
        Assert.Equal(
            [
                "conv1.bias", "conv1.weight", "dense1.bias", "dense1.weight",
                .. Keys("excite1"), "excited1.conv1.bias", "excited1.conv1.weight", .. Keys("excited1.excite1"), .. Keys("neck.excite"),
            ],
            network.state_dict().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_parameter_learns_and_the_count_says_that_it_is_not_all()
    {
        using var network = new OwnModules(seed: 1);
        using var x = rand([2L, 3L, 9L, 9L]);
        using var y = network.forward(x);
        Assert.Equal([2, 3], y.shape);
        using var loss = y.square().sum();
        loss.backward();
        Assert.All(network.named_parameters(), pair => Assert.True(pair.parameter.grad is not null, pair.name));
        Assert.False(OwnModules.Summary.IsExact);
        // conv 3*8*9 + 8, conv of the block 8*4 + 4, dense 196*3 + 3.
        Assert.Equal(224 + 36 + 591, OwnModules.ParameterCount);
    }

    /// <summary>Outside of training Shake hands back the very tensor it is given, which the network then disposes.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_is_left_behind_and_nothing_is_freed_too_early(bool isTraining)
    {
        using var network = new OwnModules();
        network.train(isTraining);
        using var x = rand([2L, 3L, 9L, 9L]);
        using (network.forward(x)) { }
        using var scope = NewDisposeScope();
        var y = network.forward(x);
        Assert.Equal([y], scope.DisposablesView.Where(tensor => !((Tensor)tensor).IsInvalid));
        Assert.True(y.sum().item<float>() is not float.NaN);
    }

    [Fact]
    public void Weights_are_saved_and_loaded_with_the_network()
    {
        var path = Path.GetTempFileName();
        using var saved = new OwnModules();
        using var loaded = new OwnModules();
        saved.Save(path);
        loaded.Load(path);
        File.Delete(path);
        using var x = rand([2L, 3L, 9L, 9L]);
        using var expected = saved.forward(x);
        using var found = loaded.forward(x);
        Assert.True(expected.equal(found).all().item<bool>());
    }

    /// <summary>A step of plain SGD moves each of a module's parameters by the rate times its gradient and the optimizer's decay of it.</summary>
    [Fact]
    public void Its_parameters_learn_where_a_recipe_has_groups()
    {
        using var network = new TrainedOwnModules(seed: 1);
        using var twin = new TrainedOwnModules(seed: 1);
        twin.load_state_dict(network.state_dict());
        var (x, y) = Batch();
        functional.cross_entropy(twin.forward(x), y.Tensor).backward();
        using var training = new TrainedOwnModules.Training(network);
        training.TrainStep(x, y);

        var own = network.named_parameters().Zip(twin.named_parameters()).Where(pair => pair.First.name.StartsWith("excite1.", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, own.Count);
        foreach (var ((name, moved), (_, start)) in own)
        {
            Assert.True(moved.allclose(start - (start.grad! + start * 0.1) * 0.5, 1e-5, 1e-6), name);
        }
    }

    [Fact]
    public void Frozen_it_stays_as_it_is()
    {
        using var network = new TrainedOwnModules(seed: 1);
        var start = network.named_parameters().ToDictionary(pair => pair.name, pair => pair.parameter.detach().clone());
        var (x, y) = Batch();
        using var training = new FrozenOwnModule(network);
        training.TrainStep(x, y);
        var moved = network.named_parameters().Where(pair => !pair.parameter.equal(start[pair.name]).all().item<bool>()).Select(pair => pair.name);
        Assert.Equal(["dense1.bias", "dense1.weight"], moved.Order(StringComparer.Ordinal));
    }

    /// <summary>The meta device computes shapes alone, and is there on every machine: what stayed behind would be of two devices, an error.</summary>
    [Fact]
    public void It_moves_to_a_device_with_the_network()
    {
        using var network = new TrainedOwnModules();
        var keys = network.state_dict().Keys.ToList();
        network.to(META);
        Assert.Equal(keys, network.state_dict().Keys);
        Assert.All(network.named_parameters(), pair => Assert.True(pair.parameter.device_type == DeviceType.META, pair.name));
        using var y = network.forward(empty([2L, 4L, 5L, 5L], device: META));
        Assert.Equal([2, 3], y.shape);
    }

    [Fact]
    public void Another_shape_than_the_stated_one_is_said_with_both()
    {
        using var network = new Misstated();
        var thrown = Assert.Throws<ShapeMismatchException>(() => network.forward(rand([5L, 3L, 8L, 8L])));
        Assert.Equal("maxpool2d1: MaxPool2d gives [5,3,4,4], but the network states [N,3,8,8]; state what it gives with Output", thrown.Message);
    }

    private static (Tensor X, Labels Y) Batch() => (rand([6L, 4L, 5L, 5L], generator: new Generator(3)), new Labels(tensor(new long[] { 0, 1, 2, 0, 1, 2 }), 3));

    private static IEnumerable<string> Keys(string layer) => new[] { "expand.bias", "expand.weight", "squeeze.bias", "squeeze.weight" }.Select(key => $"{layer}.{key}");
}
