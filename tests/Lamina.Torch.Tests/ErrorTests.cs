using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Lamina.Torch.Tests;

/// <summary>What is wrong is an exception with libtorch's words. The wrong-shaped matmul aborts the TorchSharp packages, so it is in Local.</summary>
public class ErrorTests
{
    [Fact]
    public void ADisposedTensorSaysSo()
    {
        var tensor = ones(3);
        tensor.Dispose();
        tensor.Dispose();

        Assert.True(tensor.IsInvalid);
        foreach (Action use in new Action[]
                 {
                     () => tensor.relu(), () => ones(3).add(tensor), () => tensor.add_(1), () => _ = tensor.shape, () => _ = tensor.dtype,
                     () => tensor.backward(), () => tensor.item<float>(), () => cat([tensor, tensor]), () => tensor.requires_grad = true,
                     () => _ = tensor.grad, () => tensor.clone(), () => tensor.DataBytes(),
                 })
        {
            Assert.Equal("Tensor invalid -- empty handle.", Assert.Throws<InvalidOperationException>(use).Message);
        }
    }

    [Fact]
    public void WrongShapesAndTypesAreLibtorchsErrors()
    {
        AssertFails("shape '[4]' is invalid for input of size 3", () => ones(3).view(4));
        AssertFails("size of tensor a (3) must match the size of tensor b (4)", () => ones(3).add(ones(4)));
        AssertFails("expected scalar type Long", () => nn.functional.nll_loss(zeros(2, 3).log_softmax(1), zeros(2, dtype: int32)));
        AssertFails("Only Tensors of floating point", () => zeros(2, dtype: int64).requires_grad = true);
        AssertFails("Dimension out of range", () => ones(3).sum(5));
        AssertFails("index 7 out of range", () => ones(3).select(0, 7));
        AssertFails("Kernel size can't be greater", () => nn.functional.conv2d(ones([1, 1, 4, 4]), ones([1, 1, 9, 9])));
        AssertFails("grad can be implicitly created only for scalar outputs", () => ones(3, requires_grad: true).mul(2).backward());
        AssertFails("does not require grad", () => ones(1).backward());
    }

    [Fact]
    public void ReadingWithAnotherTypeIsAnArgumentError()
    {
        using var tensor = ones(1);

        Assert.Throws<ArgumentException>(() => tensor.item<double>());
        Assert.Throws<ArgumentException>(() => tensor.data<long>());
        Assert.Throws<ArgumentException>(() => ones(2).item<float>());
    }

    [SkippableFact]
    public void AMissingDeviceSaysSo()
    {
        Skip.If(cuda.is_available(), "This machine has a CUDA device.");

        var error = Assert.Throws<InvalidOperationException>(() => ones(1).to(CUDA));
        Assert.StartsWith("Torch device type CUDA did not initialise on the current machine.", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => ones(1, device: CUDA));
        Assert.Equal(0, cuda.device_count());
    }

    private static void AssertFails(string message, Action action) =>
        Assert.Contains(message, Assert.Throws<ExternalException>(action).Message, StringComparison.Ordinal);
}

internal static class TensorBytes
{
    /// <summary>A span cannot leave a lambda that is an <see cref="Action"/>; its length can.</summary>
    internal static int DataBytes(this Tensor tensor) => tensor.bytes.Length;
}
