using TorchSharp;

namespace Lamina.Tests.Shapes;

public sealed class EdgeTests
{
    [Fact]
    public void A_batch_of_another_shape_names_both_shapes()
    {
        using var colour = torch.zeros([64, 3, 32, 32]);
        var error = Assert.Throws<ShapeMismatchException>(() => new Batch<MnistImage>(colour));
        Assert.Equal("MnistImage is 1×28×28; this batch is [64,3,32,32]: expected [N,1,28,28]", error.Message);
        Assert.Equal([1, 28, 28], error.Expected);
        Assert.Equal([64, 3, 32, 32], error.Found);
    }

    [Fact]
    public void A_single_sample_is_told_to_get_a_batch_axis()
    {
        using var image = torch.zeros([1, 28, 28]);
        var error = Assert.Throws<ShapeMismatchException>(() => Batch.Of<MnistImage>(image));
        Assert.EndsWith("expected [N,1,28,28] (this is a single sample: give it a batch axis with unsqueeze(0))", error.Message);
    }

    [Fact]
    public void A_network_names_itself()
    {
        using var batch = torch.zeros([2, 3, 28, 28]);
        var error = Assert.Throws<ShapeMismatchException>(() => Edge.Check("LeNet", batch, [1L, 28L, 28L]));
        Assert.Equal("LeNet takes 1×28×28; this batch is [2,3,28,28]: expected [N,1,28,28]", error.Message);
    }

    [Fact]
    public void An_open_size_takes_any_size_but_not_another_rank()
    {
        using var batch = torch.zeros([2, 3, 17, 40]);
        Edge.Check("Net", batch, [3L, -1L, -1L]);
        var error = Assert.Throws<ShapeMismatchException>(() => Edge.Check("Net", batch, [1L, -1L, -1L]));
        Assert.Contains("takes 1×Any×Any", error.Message);
        Assert.Throws<ShapeMismatchException>(() => Edge.Check("Net", batch, [3L, -1L]));
    }

    [Fact]
    public void Numbers_that_no_network_computes_with_are_refused()
    {
        using var images = torch.zeros([2, 1, 28, 28], torch.ScalarType.Int32);
        using var image = torch.zeros([1, 28, 28], torch.ScalarType.Int32);
        Assert.Equal("LeNet takes Float32; this batch is Int32: convert it with to(torch.ScalarType.Float32).", Assert.Throws<ArgumentException>(() => Edge.Check("LeNet", images, [1L, 28L, 28L])).Message);
        Assert.StartsWith("MnistImage takes Float32; this batch is Int32", Assert.Throws<ArgumentException>(() => Batch.Of<MnistImage>(images)).Message);
        Assert.StartsWith("MnistImage takes Float32; this sample is Int32", Assert.Throws<ArgumentException>(() => new Sample<MnistImage>(image)).Message);
        foreach (var type in new[] { torch.ScalarType.Byte, torch.ScalarType.Float32, torch.ScalarType.Float64, torch.ScalarType.Float16, torch.ScalarType.BFloat16, torch.ScalarType.Int64 })
            using (var taken = images.to(type)) Batch.Of<MnistImage>(taken).Dispose();
    }

    [Fact]
    public void A_sample_is_checked_like_a_batch()
    {
        using var image = torch.zeros([1, 28, 27]);
        var error = Assert.Throws<ShapeMismatchException>(() => new Sample<MnistImage>(image));
        Assert.Equal("MnistImage is 1×28×28; this sample is [1,28,27]", error.Message);
    }
}
