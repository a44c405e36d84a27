using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.Fitting;

/// <summary>A class, or a yes or no, for each pixel.</summary>
public class SegmentationTests
{
    /// <summary>A third of the values is of each class.</summary>
    private static Dataset Thirds(string name, Tensor x) => new(name, x, x.mul(3).to(ScalarType.Int64).squeeze(1), 3);

    /// <summary>Values above one half are a yes.</summary>
    private static Dataset Halves(string name, Tensor x) => new(name, x, new TargetValues(x.gt(0.5).to(ScalarType.Float32)));

    [Fact]
    public void Each_pixel_gets_its_class()
    {
        using var data = Figures.Maps(80, 16, Thirds);
        using var network = new Segmenter(seed: 1);
        var history = network.Fit(data, Figures.Silent);
        Assert.InRange(history.Epochs[0].TestLoss, 0.3, 1.5 * Math.Log(3));
        Assert.InRange(history.Tests[^1].Accuracy, 0.9, 1);

        var found = network.Evaluate(data.Test);
        Assert.Equal(16 * 64, found.Confusion!.Count);
        Assert.Equal(history.Tests[^1].Accuracy, found.Accuracy);
        Assert.Equal(data.Test.ClassCounts().Select(count => (long)count), Enumerable.Range(0, 3).Select(found.Confusion.Support));

        Assert.Contains($"of {16 * 64:N0} pixels", found.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("samples", found.ToString(), StringComparison.Ordinal);

        // Top-2 of three, the mean F1 of the matrix, and a ranking that is nearly right.
        Assert.InRange(found.Metrics[0].Value, found.Accuracy, 1);
        Assert.Equal(Enumerable.Range(0, 3).Average(found.Confusion.F1), found.Metrics[1].Value, 1e-9);
        Assert.InRange(found.Metrics[2].Value, 0.9, 1);
    }

    [Fact]
    public void The_loss_of_the_first_step_is_PyTorchs_over_all_pixels()
    {
        using var data = Figures.Maps(8, 8, Thirds);
        using var network = new Segmenter(seed: 1);
        using var training = new Segmenter.Training(network);
        var (x, y) = data.Train.Range(0, 8, CPU);
        using (x) using (y)
        {
            using var shares = network.forward(x.Tensor).softmax(1);
            using var ofTrue = shares.gather(1, y.Tensor.unsqueeze(1));
            training.TrainStep(x, new Labels(y.Tensor, 3));
            Assert.Equal(-ofTrue.log().mean().item<float>(), training.ReadLoss(), 1e-5);
        }
    }

    [Fact]
    public void Overlapping_regions_are_found()
    {
        using var data = Figures.Maps(80, 16, Halves);
        using var network = new MaskFinder(seed: 1);
        var history = network.Fit(data, Figures.Silent);
        Assert.True(history.Tests[^1].Loss < 0.6 * history.Tests[0].Loss, $"{history.Tests[0].Loss} became {history.Tests[^1].Loss}");
        Assert.InRange(history.Tests[^1].Metrics.Single().Value, 0.9, 1);
    }

    [Fact]
    public void A_pixel_of_no_class_is_named_by_its_sample()
    {
        var labels = zeros([3, 8, 8], ScalarType.Int64);
        labels[1, 2, 3] = 5;
        var error = Assert.Throws<ArgumentException>(() => new Dataset("maps", zeros([3, 1, 8, 8]), labels, 3));
        Assert.Contains("labels go from 0 to 5, but 3 classes are 0 to 2. The first that is none is of sample 1, with 5", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_move_pixels_away_from_their_classes_is_refused()
    {
        using var data = Figures.Maps(8, 8, Thirds);
        data.Train.Augmentations = [Augment.Flip()];
        using var network = new Segmenter(seed: 1);
        Assert.Contains("augmentations change a sample and not the answers [8,8,8]", Assert.Throws<InvalidOperationException>(() => network.Fit(data, Figures.Silent)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => data.Test.Labels);
    }

    [Fact]
    public void One_answer_a_sample_is_not_made_up_from_a_map()
    {
        using var data = Figures.Maps(8, 8, Thirds);
        using var network = new Segmenter(seed: 1);
        using var x = zeros([2, 1, 8, 8]);
        Assert.Contains("the class of each pixel is", Assert.Throws<InvalidOperationException>(() => network.PredictAll(data.Test)).Message, StringComparison.OrdinalIgnoreCase);
        using var scores = network.Forward(x);
        Assert.Contains("The class of each pixel is Tensor.argmax(1)", Assert.Throws<InvalidOperationException>(() => scores.Predict()).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(typeof(Segmenter).GetMethods(), method => method.Name == "Predict");
    }
}
