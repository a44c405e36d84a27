using static TorchSharp.torch;

namespace Lamina.Torch.Tests;

/// <summary>Python's indexing: x = torch.arange(24).reshape(2, 3, 4).</summary>
public class IndexingTests
{
    private readonly Tensor x = arange(24).reshape(2, 3, 4);

    [Fact]
    public void NumbersSelect() // x[1, 2, 3], x[-1, 0], x[1].shape
    {
        Assert.Equal(23, x[1, 2, 3].item<long>());
        Assert.Equal([12, 13, 14, 15], Longs(x[-1, 0]));
        Assert.Equal([3, 4], x[1].shape);
    }

    [Fact]
    public void SlicesAreViews() // x[:, 1:3, ::2]
    {
        using var part = x[TensorIndex.Colon, TensorIndex.Slice(1, 3), TensorIndex.Slice(step: 2)];

        Assert.Equal([2, 2, 2], part.shape);
        Assert.Equal([4, 6, 8, 10, 16, 18, 20, 22], part.data<long>().ToArray());
        part.zero_();
        Assert.Equal(0, x[0, 1, 2].item<long>());
        Assert.Equal([2, 3, 2], x[.., .., ^2..].shape);
        Assert.Equal([2, 2, 4], x[.., 1..].shape);
    }

    [Fact]
    public void EllipsisAndNewDimensions() // x[..., 0].shape, x[None, ..., None, 1:2].shape
    {
        Assert.Equal([2, 3], x[TensorIndex.Ellipsis, 0].shape);
        Assert.Equal([1, 2, 3, 1, 1], x[TensorIndex.None, TensorIndex.Ellipsis, TensorIndex.None, TensorIndex.Slice(1, 2)].shape);
    }

    [Fact]
    public void TensorsGather() // x[torch.tensor([1, 0]), :, torch.tensor([0, 3])], x[x > 20], x[:, torch.tensor([2, 2])].shape
    {
        using var rows = tensor(new long[] { 1, 0 });
        using var columns = tensor(new long[] { 0, 3 });

        Assert.Equal([12, 16, 20, 3, 7, 11], Longs(x[TensorIndex.Tensor(rows), TensorIndex.Colon, TensorIndex.Tensor(columns)]));
        Assert.Equal([21, 22, 23], Longs(x[x > 20]));
        Assert.Equal([2, 2, 4], x[TensorIndex.Colon, TensorIndex.Tensor(rows)].shape);
    }

    [Fact]
    public void AMaskOfTwoDimensionsTakesTwo() // x[torch.tensor([[True, False, False], [False, False, True]]), 1:3]
    {
        using var mask = tensor(new[,] { { true, false, false }, { false, false, true } });

        Assert.Equal([1, 2, 21, 22], Longs(x[TensorIndex.Tensor(mask), TensorIndex.Slice(1, 3)]));
    }

    [Fact]
    public void AssignmentsWriteThrough() // x[0] = -1; x[:, 0, 0] = 7; x[x > 20] = 0; x[1, 1, 1] = 99
    {
        x[0] = -1L;
        x[TensorIndex.Colon, 0, 0] = 7L;
        x[x > 20] = 0L;
        x[1, 1, 1] = 99L;

        Assert.Equal([7, -1, -1, -1], Longs(x[0, 0]));
        Assert.Equal([7, 13, 14, 15], Longs(x[1, 0]));
        Assert.Equal([20, 0, 0, 0], Longs(x[1, 2]));
        Assert.Equal(99, x[1, 1, 1].item<long>());
    }

    [Fact]
    public void IndexPutAccumulates() // y = torch.zeros(3); y.index_put_((torch.tensor([0, 2, 0]),), torch.ones(3), accumulate=True)
    {
        using var y = zeros(3);
        y.index_put_(ones(3), [tensor(new long[] { 0, 2, 0 })], true);

        Assert.Equal([2f, 0f, 1f], y.data<float>().ToArray());
    }

    private static long[] Longs(Tensor tensor)
    {
        using (tensor) return tensor.data<long>().ToArray();
    }
}
