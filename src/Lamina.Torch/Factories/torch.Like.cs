using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Aten.EmptyLike.Call(input, dtype, Arg.None, device).Finish(requires_grad, names);

    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Aten.ZerosLike.Call(input, dtype, Arg.None, device).Finish(requires_grad, names);

    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Aten.OnesLike.Call(input, dtype, Arg.None, device).Finish(requires_grad, names);

    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Aten.FullLike.Call(input, value, dtype, Arg.None, device).Finish(requires_grad, names);

    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.RandLike.Call(input, dtype, Arg.None, device).Finish(requires_grad);

    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.RandnLike.Call(input, dtype, Arg.None, device).Finish(requires_grad);
}
