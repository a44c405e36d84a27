using TorchSharp;

namespace Lamina;

/// <summary>Kernels in the layout in which each place holds its channels; emitted code calls it.</summary>
public static class ChannelsLast
{
    /// <summary>The same kernel with its channels last in memory.</summary>
    /// <param name="kernel">[filters, channels, height, width]; it is freed.</param>
    /// <returns>The same shape and numbers.</returns>
    /// <remarks>
    /// TorchSharp has no argument for memory formats: a tensor is made in the order of memory and then seen in the order of the shape. Made anew and not by
    /// <c>contiguous</c>, which would change nothing about a kernel of one channel and leave libtorch in doubt about its layout.
    /// </remarks>
    public static torch.Tensor Of(torch.Tensor kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        using var source = kernel;
        long[] shape = kernel.shape;
        using var memory = torch.empty([shape[0], shape[2], shape[3], shape[1]], kernel.dtype, kernel.device);
        return memory.permute(0, 3, 1, 2).copy_(kernel);
    }
}
