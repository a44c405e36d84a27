using TorchSharp;

namespace Lamina.Tests.Data;

public sealed class LabelsTests
{
    [Fact]
    public void Labels_are_Int64()
    {
        using var floats = torch.zeros([4]);
        var error = Assert.Throws<ArgumentException>(() => new Labels(floats, 10));
        Assert.Contains("Labels are Int64 [N], or [N, H, W] for pixels; this tensor is Float32 [4].", error.Message);
    }

    // torch.nn.functional.one_hot(torch.tensor([2, 0]), 4) * (1 - 0.2) + 0.2 / 4
    //   -> [[0.05, 0.05, 0.85, 0.05], [0.85, 0.05, 0.05, 0.05]]
    [Fact]
    public void Soft_labels_spread_some_of_each_row()
    {
        using var labels = new Labels(torch.tensor(new long[] { 2, 0 }), 4);
        using var soft = labels.ToSoft(0.2);
        Assert.Equal((2, 4), (soft.Count, soft.Classes));
        using var values = soft.Tensor.data<float>();
        float[] expected = [0.05f, 0.05f, 0.85f, 0.05f, 0.85f, 0.05f, 0.05f, 0.05f];
        Assert.All(expected.Zip(values.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 6));
    }

    // torch.nn.functional.one_hot(torch.tensor([[[2, 0]], [[1, 1]]]), 3).permute(0, 3, 1, 2).flatten()
    [Fact]
    public void Labels_of_pixels_become_a_map_for_each_class()
    {
        using var labels = new Labels(torch.tensor(new long[] { 2, 0, 1, 1 }, [2, 1, 2]), 3);
        using var soft = labels.ToSoft();
        Assert.Equal([2L, 3L, 1L, 2L], soft.Tensor.shape);
        using var values = soft.Tensor.data<float>();
        Assert.Equal([0f, 1, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0], values.ToArray());
    }

    [Fact]
    public void Soft_labels_are_Float32_of_two_axes_or_more()
    {
        using var tensor = torch.zeros([4]);
        Assert.Throws<ArgumentException>(() => new SoftLabels(tensor));
    }
}
