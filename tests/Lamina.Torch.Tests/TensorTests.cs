using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Torch.Tests;

/// <summary>Types, defaults and values that a user of PyTorch or TorchSharp relies on.</summary>
public class TensorTests
{
    [Fact]
    public void FactoriesHaveTorchSharpsTypes()
    {
        Assert.Equal(ScalarType.Float64, tensor(1.0).dtype);
        Assert.Equal(ScalarType.Float32, tensor(1f).dtype);
        Assert.Equal(ScalarType.Int64, arange(5).dtype);
        Assert.Equal(ScalarType.Float32, arange(0, 1, 0.25).dtype);
        Assert.Equal(ScalarType.Int64, randint(5, new long[] { 2 }).dtype);
        Assert.Equal(ScalarType.Bool, (ones(2) == ones(2)).dtype);
        Assert.Equal(ScalarType.Int64, tensor(new long[] { 1 }).dtype);
        Assert.Equal(ScalarType.Int32, tensor(new[] { 1, 2 }).dtype);
        Assert.Equal(ScalarType.Float32, zeros(2, 3).dtype);
    }

    [Fact]
    public void ArraysKeepTheirShapeAndOrder()
    {
        using var matrix = tensor(new[,] { { 1f, 2f, 3f }, { 4f, 5f, 6f } });
        using var shaped = tensor(new long[] { 1, 2, 3, 4, 5, 6 }, [3, 2]);

        Assert.Equal([2, 3], matrix.shape);
        Assert.Equal(6, matrix[1, 2].item<float>());
        Assert.Equal([3, 2], shaped.shape);
        Assert.Equal(4, shaped[1, 1].item<long>());
        Assert.Throws<ArgumentException>(() => tensor(new[] { 1f, 2f }, [3]));
    }

    [Fact]
    public void FromArraySharesAndTensorCopies()
    {
        float[] array = [1, 2, 3];
        using var shared = from_array(array);
        using var copied = tensor(array);

        array[0] = 9;

        Assert.Equal(9, shared[0].item<float>());
        Assert.Equal(1, copied[0].item<float>());
        shared.mul_(2);
        Assert.Equal([18, 4, 6], array);
    }

    [Fact]
    public void BytesReadAndWriteTheMemory()
    {
        using var tensor = zeros(2, 2);
        BitConverter.TryWriteBytes(tensor.bytes[8..], 1.5f);

        Assert.Equal(1.5f, tensor[1, 0].item<float>());
        Assert.Equal(16, tensor.bytes.Length);
        Assert.Throws<InvalidOperationException>(() => { _ = ones([2, 3]).t().bytes.Length; });
    }

    [Fact]
    public void AccessorsFollowTheStrides()
    {
        using var transposed = arange(6).reshape(2, 3).t();
        var data = transposed.data<long>();

        Assert.Equal([0, 3, 1, 4, 2, 5], data.ToArray());
        Assert.Equal(4, data[1, 1]);
        data[2, 0] = 20;
        Assert.Equal(20, transposed[2, 0].item<long>());
        Assert.Throws<IndexOutOfRangeException>(() => data[3, 0]);
        Assert.Equal(5, ((long[,])data.ToNDArray())[2, 1]);
    }

    [Fact]
    public void OperatorsAreElementwise()
    {
        using var x = tensor(new[] { 1f, 2f, 4f });

        Assert.Equal([2f, 3f, 5f], (1 + x).data<float>().ToArray());
        Assert.Equal([0f, -1f, -3f], (1 - x).data<float>().ToArray());
        Assert.Equal([8f, 4f, 2f], (8 / x).data<float>().ToArray());
        Assert.Equal([1f, 0f, 0f], (x % 2).data<float>().ToArray());
        Assert.Equal([false, false, true], (x > 2).data<bool>().ToArray());
        Assert.Equal([true, false, false], (2 > x).data<bool>().ToArray());
        Assert.Equal([-1f, -2f, -4f], (-x).data<float>().ToArray());
        Assert.Equal([true, true, false], ((x == 1) | (x == 2)).data<bool>().ToArray());
        Assert.Equal(ScalarType.Float32, (x * 2.0).dtype);
        Assert.Equal(7, (float)x.sum());
        Assert.Equal(7L, (long)x.sum());
    }

    [Fact]
    public void ReductionsTakeDimensions()
    {
        using var x = arange(24).reshape(2, 3, 4).to(float32);

        Assert.Equal([2], x.sum(1, 2).shape);
        Assert.Equal([66f, 210f], x.sum(1, 2).data<float>().ToArray());
        Assert.Equal([1, 3, 1], x.mean([0, 2], true).shape);
        Assert.Equal(276, x.sum([0, 1, 2]).item<float>());
        Assert.Equal([5f, 17f], x.mean([1, 2]).sub(0.5).data<float>().ToArray());
        Assert.Equal([3], x.std((0, 2)).shape);
        Assert.Equal(23, x.argmax().item<long>());
        var (values, indexes) = x.max(2);
        Assert.Equal([3f, 7f, 11f, 15f, 19f, 23f], values.data<float>().ToArray());
        Assert.All(indexes.data<long>().ToArray(), i => Assert.Equal(3, i));
    }

    [SkippableFact]
    public void SavedTensorsComeBack()
    {
        Package.SkipTest("it saves contiguous tensors only");
        using var tensor = arange(6).reshape(2, 3).t();
        using var stream = new MemoryStream();
        tensor.Save(stream);
        stream.Position = 0;

        using var loaded = TensorExtensionMethods.Load(new BinaryReader(stream));

        Assert.Equal(tensor.shape, loaded.shape);
        Assert.True(tensor.equal(loaded).all().item<bool>());
    }

    [Fact]
    public void TextSaysShapeTypeAndDevice()
    {
        using var tensor = arange(6).reshape(2, 3);

        Assert.Equal("[2x3], type = Int64, device = cpu", tensor.ToString());
        Assert.Equal("[[0, 1, 2]\n [3, 4, 5]]", tensor.ToString(TorchSharp.TensorStringStyle.Numpy, newLine: "\n"));
    }

    [Fact]
    public void ConversionsKeepOrChangeTheType()
    {
        using var x = tensor(new[] { 0.5f, 2.5f });

        Assert.Equal([0L, 2L], x.to(int64).data<long>().ToArray());
        Assert.Equal([true, true], x.to(@bool).data<bool>().ToArray());
        Assert.Equal(ScalarType.Float64, x.@double().dtype);
        Assert.NotEqual(x.Handle, x.to(float32).Handle);
        using var kept = ones(1);
        kept.to(float64, disposeAfter: true).Dispose();
        Assert.True(kept.IsInvalid);
    }

    [SkippableFact]
    public void DevicesParseTheirNames()
    {
        Package.SkipTest("a card is looked for as soon as it is named");
        Assert.Equal((DeviceType.CUDA, 1), (device("cuda:1").type, device("cuda:1").index));
        Assert.Equal("cuda:1", device("cuda", 1).ToString());
        Assert.Equal("cpu", CPU.ToString());
        Assert.Equal("cpu", ones(1).device.ToString());
        Assert.Throws<ArgumentException>(() => device("gpu"));
    }
}
