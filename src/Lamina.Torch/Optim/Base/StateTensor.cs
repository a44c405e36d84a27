using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The tensors of states; none of them belongs to a dispose scope.</summary>
internal static class StateTensor
{
    public static Tensor Zeros(Parameter parameter) => Filled(parameter, 0);

    public static Tensor Filled(Parameter parameter, double value)
    {
        using (no_grad())
            return full_like(parameter, value).DetachFromDisposeScope();
    }

    public static Tensor Copy(Tensor tensor, Device device) => tensor.to(device, copy: true).DetachFromDisposeScope();
}
