using Lamina.Conformance.Tests.Networks;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Lamina.Conformance.Tests;

/// <summary>Networks of several inputs and outputs on libtorch: shapes, gradients, freed tensors, and the sum of losses.</summary>
public class SeveralEdgesTests
{
    [Fact]
    public void Every_output_has_its_shape_and_every_parameter_learns()
    {
        using var network = new TwoInTwoOut(seed: 1);
        using var outputs = NewDisposeScope();
        var (main, map, aux) = network.forward(rand([5L, 1L, 8L, 8L]), rand([5L, 3L]));
        Assert.Equal([5, 4], main.shape);
        Assert.Equal([5, 6, 6, 6], map.shape);
        Assert.Equal([5, 4, 1, 1], aux.shape);
        (main.square().sum() + aux.square().sum()).backward();
        Assert.All(network.named_parameters(), pair => Assert.True(pair.parameter.grad is not null, pair.name));
        Assert.Equal(TwoInTwoOut.ParameterCount, network.parameters().Sum(parameter => parameter.numel()));
    }

    [Fact]
    public void The_typed_edge_drops_extents_of_1_and_leaves_no_tensor_behind()
    {
        using var network = new TwoInTwoOut(seed: 1);
        using var image = rand([5L, 1L, 8L, 8L]);
        using var meta = rand([5L, 3L]);
        using (var scope = NewDisposeScope())
        {
            var (main, map, aux) = network.Forward(image, meta);
            Assert.Equal([5, 4], aux.Tensor.shape);
            var left = scope.DisposablesView.Where(tensor => !((Tensor)tensor).IsInvalid).ToHashSet();
            Assert.True(left.SetEquals([main.Tensor, map, aux.Tensor]));
        }

        using (var scope = NewDisposeScope())
        {
            Assert.Equal(5, network.Predict((Batch)image, (Batch)meta).Length);
            Assert.DoesNotContain(scope.DisposablesView, tensor => !((Tensor)tensor).IsInvalid);
        }
    }

    [Fact]
    public void Batches_of_other_sizes_or_shapes_are_refused_at_the_edge()
    {
        using var network = new TwoInTwoOut(seed: 1);
        Assert.Contains("TwoInTwoOut's meta takes 3", Assert.Throws<ShapeMismatchException>(() => network.Forward(rand([5L, 1L, 8L, 8L]), rand([5L, 4L]))).Message);
        Assert.Contains("5, 6", Assert.Throws<ArgumentException>(() => network.Forward(rand([5L, 1L, 8L, 8L]), rand([6L, 3L]))).Message);
    }

    [Fact]
    public void A_typed_and_an_untyped_input_stand_side_by_side()
    {
        using var network = new ImageAndSteps(seed: 1);
        using var image = Batch.Of<MnistImage>(rand([5L, 1L, 28L, 28L]) * 255);
        using var scores = network.Forward(image, rand([5L, 7L, 3L]));
        Assert.Equal([5, 4], scores.Tensor.shape);
        Assert.Equal(5, network.Predict(image, rand([5L, 2L, 3L])).Length);
        Assert.Contains("ImageAndSteps's steps takes", Assert.Throws<ShapeMismatchException>(() => network.Forward(image, rand([5L, 7L, 4L]))).Message);
        Assert.Throws<ShapeMismatchException>(() => Batch.Of<MnistImage>(rand([5L, 1L, 28L, 27L])));

        using var training = new ImageAndSteps.Training(network);
        using var y = new Labels(tensor(new long[] { 0, 1, 2, 3, 0 }), 4);
        var before = network.parameters().Select(parameter => parameter.detach().clone()).ToList();
        training.TrainStep(image, rand([5L, 7L, 3L]), y);
        Assert.All(network.named_parameters().Zip(before), pair => Assert.False(pair.First.parameter.equal(pair.Second).all().item<bool>(), pair.First.name));
    }

    /// <summary>One step of plain SGD moves a weight by the rate times the gradient of the weighted sum.</summary>
    [Fact]
    public void A_step_follows_the_weighted_sum_of_the_losses()
    {
        using var network = new TwoInTwoOut(seed: 1);
        using var twin = new TwoInTwoOut(seed: 1);
        var (image, meta) = (rand([5L, 1L, 8L, 8L]), rand([5L, 3L]));
        using var y = new Labels(tensor(new long[] { 0, 1, 2, 3, 0 }), 4);

        var (main, _, aux) = twin.forward(image, meta);
        var loss = functional.cross_entropy(main, y.Tensor);
        var smoothed = functional.cross_entropy(aux.flatten(1L, -1L), y.Tensor, null, -100L, Reduction.Mean, 0.1);
        (loss + smoothed * 0.3).backward();

        using var training = new TwoInTwoOut.Training(network);
        training.TrainStep(image, meta, y);
        Assert.Equal(loss.item<float>(), training.ReadLoss(), 1e-6f);
        foreach (var ((name, moved), (_, start)) in network.named_parameters().Zip(twin.named_parameters()))
        {
            var expected = start - start.grad! * 0.1;
            Assert.True(moved.allclose(expected, 1e-5, 1e-6), name);
        }
    }

    [Fact]
    public void A_network_with_an_auxiliary_head_fits_a_data_set()
    {
        using var network = new WithAuxiliaryHead(seed: 1);
        var x = randn([64L, 6L], generator: new Generator(3));
        var labels = x.narrow(1, 0, 3).argmax(1);
        using var data = new DataSplit(new Dataset("train", x, labels, 3), new Dataset("test", x, labels, 3));
        var before = network.Evaluate(data.Test).Loss;
        var history = network.Fit(data, new RunOptions { Output = RunOutput.None, Directory = "" });
        Assert.Equal(2, history.Epochs.Count);
        Assert.True(network.Evaluate(data.Test).Loss < before);
    }
}
