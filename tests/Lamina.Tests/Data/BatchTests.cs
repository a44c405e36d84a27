using TorchSharp;

namespace Lamina.Tests.Data;

public sealed class BatchTests
{
    [Fact]
    public void Bytes_become_floats_with_their_values_and_are_freed_with_the_batch()
    {
        using var bytes = torch.full([2, 1, 28, 28], 200, torch.ScalarType.Byte);
        var batch = new Batch<MnistImage>(bytes);
        Assert.Equal(torch.ScalarType.Float32, batch.Tensor.dtype);
        using (var greatest = batch.Tensor.max()) Assert.Equal(200f, greatest.item<float>());
        batch.Dispose();
        Assert.True(batch.Tensor.IsInvalid);
        Assert.False(bytes.IsInvalid);
    }

    [Fact]
    public void A_batch_leaves_the_tensor_it_was_given()
    {
        using var tensor = torch.zeros([3, 1, 28, 28]);
        using (Batch<MnistImage> batch = new(tensor)) Assert.Equal(3, batch.Count);
        using (Batch batch = tensor) Assert.Same(tensor, batch.Tensor);
        Assert.False(tensor.IsInvalid);
    }

    [Fact]
    public void Slices_and_samples_are_views()
    {
        using var tensor = torch.arange(5 * 784, torch.ScalarType.Float32).reshape(5, 1, 28, 28);
        var batch = new Batch<MnistImage>(tensor);
        using var slice = batch[1..3];
        Assert.Equal(2, slice.Count);
        using var last = batch[^1].ToBatch();
        Assert.Equal([1, 1, 28, 28], last.Tensor.shape);
        using var first = last.Tensor.min();
        Assert.Equal(4 * 784f, first.item<float>());
        Assert.Throws<ArgumentOutOfRangeException>(() => batch[5]);
    }

    [Fact]
    public void Typed_data_goes_where_untyped_is_taken()
    {
        using var tensor = torch.zeros([2, 1, 28, 28]);
        var typed = new Batch<MnistImage>(tensor);
        Batch batch = typed;
        Sample sample = typed[0];
        using var one = sample.ToBatch();
        Assert.Same(tensor, batch.Tensor);
        Assert.Equal(1, one.Count);
    }

    [Fact]
    public void A_batch_that_is_on_the_device_is_not_copied()
    {
        using var tensor = torch.zeros([2, 1, 28, 28]);
        using var batch = new Batch<MnistImage>(tensor).To(torch.CPU);
        Assert.Same(tensor, batch.Tensor);
    }

    [Fact]
    public void A_number_is_no_batch()
    {
        using var number = torch.tensor(1f);
        Assert.Throws<ArgumentException>(() => new Batch(number));
    }
}
