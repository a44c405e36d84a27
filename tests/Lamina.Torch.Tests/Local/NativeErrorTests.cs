using System.Runtime.InteropServices;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace Lamina.Torch.Tests.Local;

/// <summary>Errors of the shim itself, and one that aborts the process on the TorchSharp packages.</summary>
public class NativeErrorTests
{
    [Fact]
    public void AWrongShapedMatmulThrows()
    {
        var error = Assert.Throws<ExternalException>(() => ones([3, 9]).matmul(ones([10, 2])));
        Assert.Equal("mat1 and mat2 shapes cannot be multiplied (3x9 and 10x2)", error.Message);
    }

    [Fact]
    public void AnUnknownOperatorIsNamed()
    {
        var error = Assert.Throws<ExternalException>(() => new Op("aten::relu", "sideways").Call(ones(1)));
        Assert.Contains("no operator aten::relu.sideways", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnArgumentOfAnotherKindIsNamedWithTheSchema()
    {
        var error = Assert.Throws<ExternalException>(() => new Op("aten::relu").Call("text"));
        Assert.Contains("'self' of aten::relu(Tensor self) -> Tensor", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<ExternalException>(() => new Op("aten::relu").Call(ones(1), 2));
        Assert.Contains("2 arguments were given for aten::relu", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<ExternalException>(() => new Op("aten::matmul").Call(ones(1)));
        Assert.Contains("'other' of aten::matmul", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADisposedTensorInAListIsAnErrorBeforeTheCall()
    {
        var disposed = ones(1);
        disposed.Dispose();

        Assert.Throws<InvalidOperationException>(() => stack([ones(1), disposed]));
    }

    [Fact]
    public void NumbersBecomeWhatTheSchemaAsksFor()
    {
        using var image = ones([1, 1, 6, 6]);

        using var pooled = new Op("aten::max_pool2d").Call(image, 2); // int[2] from one number, the other four by default
        using var filled = new Op("aten::full").Call(new long[] { 2 }, 3, ScalarType.Float64); // Scalar from an int, ScalarType from an enum
        using var clamped = new Op("aten::clamp").Call(filled, Arg.None, 2); // no lower bound

        Assert.Equal([1, 1, 3, 3], pooled.shape);
        Assert.Equal([2.0, 2.0], clamped.data<double>().ToArray());
    }

    [Fact]
    public void LongListsDoNotOverflowTheStack()
    {
        using var scope = NewDisposeScope();
        var many = Enumerable.Range(0, 20_000).Select(i => tensor((long)i)).ToArray();

        Assert.Equal(20_000L * 19_999 / 2, stack(many).sum().item<long>());
    }
}
