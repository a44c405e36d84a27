using TorchSharp;

namespace Lamina.Tests.Data;

public sealed class DatasetTests
{
    [Fact]
    public void A_label_outside_the_classes_is_found_at_once()
    {
        using var samples = torch.zeros([3, 2]);
        using var labels = torch.tensor(new long[] { 0, 1, 3 });
        var error = Assert.Throws<ArgumentException>(() => new Dataset("mine", samples, labels, 3));
        Assert.Contains("mine: labels go from 0 to 3, but 3 classes are 0 to 2.", error.Message);
    }

    [Fact]
    public void Samples_and_labels_have_the_same_length()
    {
        using var samples = torch.zeros([3, 2]);
        using var labels = torch.zeros([2], torch.ScalarType.Int64);
        var error = Assert.Throws<ArgumentException>(() => new Dataset("mine", samples, labels, 3));
        Assert.Contains("samples [3,2] and labels [2]", error.Message);
    }

    [Fact]
    public void A_typed_data_set_checks_its_shape()
    {
        using var samples = torch.zeros([3, 28, 28]);
        using var labels = torch.zeros([3], torch.ScalarType.Int64);
        Assert.Throws<ShapeMismatchException>(() => new Dataset<MnistImage>("mine", samples, labels, 10));
    }

    [Fact]
    public void A_batch_is_gathered_in_the_order_asked_for()
    {
        using var data = new Dataset(
            "mine", torch.tensor(new float[] { 10, 11, 12, 13 }, [4, 1]), torch.tensor(new long[] { 0, 1, 2, 1 }), 3);
        using var rows = torch.tensor(new long[] { 3, 0 });
        var (x, y) = data.Gather(rows, torch.CPU);
        using (x) using (y)
        {
            using var values = x.Tensor.data<float>();
            using var labels = y.Tensor.data<long>();
            Assert.Equal([13f, 10f], values.ToArray());
            Assert.Equal([1L, 0L], labels.ToArray());
        }
    }

    [Fact]
    public void Both_parts_of_a_split_have_the_same_classes()
    {
        using var train = new Dataset("train", torch.zeros([1, 2]), torch.zeros([1], torch.ScalarType.Int64), 3);
        using var test = new Dataset("test", torch.zeros([1, 2]), torch.zeros([1], torch.ScalarType.Int64), 4);
        var error = Assert.Throws<ArgumentException>(() => new DataSplit(train, test));
        Assert.Contains("train has 3 classes and test has 4", error.Message);
    }

    [Theory]
    [InlineData("cat|dog|eel", "cat|dog|fox", "Class 2 is eel in train and fox in test; both need the same classes in the same order.")]
    [InlineData("cat|dog|eel", "dog|cat|eel", "Class 0 is cat in train and dog in test")]
    [InlineData("cat|dog|eel", "cat|dog|eel", null)]
    [InlineData("cat|dog|eel", "", null)]
    public void Both_parts_of_a_split_call_their_classes_the_same(string trainNames, string testNames, string? message)
    {
        using var train = Named("train", trainNames);
        using var test = Named("test", testNames);
        var error = Record.Exception(() => new DataSplit(train, test));
        if (message is null) Assert.Null(error);
        else Assert.Contains(message, Assert.IsType<ArgumentException>(error).Message);
    }

    private static Dataset Named(string name, string classes) =>
        new(name, torch.zeros([1, 2]), torch.zeros([1], torch.ScalarType.Int64), 3) { ClassNames = classes.Split('|', StringSplitOptions.RemoveEmptyEntries) };

    [Fact]
    public void Disposing_a_data_set_frees_its_tensors()
    {
        var samples = torch.zeros([1, 2]);
        var labels = torch.zeros([1], torch.ScalarType.Int64);
        new Dataset("mine", samples, labels, 1).Dispose();
        Assert.True(samples.IsInvalid && labels.IsInvalid);
    }
}
