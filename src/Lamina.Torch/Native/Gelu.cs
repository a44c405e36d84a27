using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>GELU whose gradient is right.</summary>
internal static class Gelu
{
    /// <summary>
    /// libtorch 1.13, and 2.1 still, reads a gradient that is laid out differently from a contiguous input as if it were laid out alike, and leaves a part of the answer
    /// unwritten (pytorch/pytorch issues 107876 and 112006): after GELU and a transposition, gradients are wrong or NaN. A view's gradient arrives contiguous.
    /// </summary>
    public static Tensor Of(Tensor x)
    {
        var y = Aten.Gelu.Call(x);
        if (!y.requires_grad || !y.is_contiguous()) return y;
        using (y)
        using (var flat = y.view(-1))
            return flat.view(y.shape);
    }
}
