using TorchSharp;

namespace Lamina.Tests.Training;

public sealed class UntypedTrainerTests
{
    private static readonly RunOptions Silent = new() { Output = RunOutput.None, Directory = "" };

    [Fact]
    public void Typed_data_trains_a_network_whose_shape_is_checked_at_run_time()
    {
        using var data = TestData.First(33, 10);
        using var network = new Perceptron();
        using var training = new Perceptron.Training(network, batchSize: 16);
        var log = new EventLog();
        // 33 is 2 batches of 16 and one sample, over which batch norm could not normalise: it joins the second batch.
        var history = training.Fit(data, Silent with { Observers = [log] });
        Assert.Equal([16, 33], log.Events.OfType<BatchDone>().Select(batch => batch.Samples));
        Assert.Equal(0.01 * (1 - 0.5), history.Last!.LearningRate, 12);
        Assert.Equal(10, training.Evaluate(data.Test).Confusion!.Count);
    }

    [Fact]
    public void Data_of_another_shape_is_an_error_with_both_shapes()
    {
        using var network = new Perceptron();
        using var training = new Perceptron.Training(network, batchSize: 4);
        using var x = torch.zeros([4, 3, 28, 28]);
        using var y = new Labels(torch.zeros([4], torch.ScalarType.Int64), 10);
        var error = Assert.Throws<ShapeMismatchException>(() => training.TrainStep(x, y));
        Assert.Equal("Perceptron takes 1×28×28; this batch is [4,3,28,28]: expected [N,1,28,28]", error.Message);
    }
}
