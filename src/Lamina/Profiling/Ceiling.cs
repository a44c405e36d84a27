using TorchSharp;
using static TorchSharp.torch;

namespace Lamina;

/// <summary>
/// How many multiply-adds per second libtorch reaches here at best: the fastest of a matrix product and of a 3×3 convolution in both layouts, each large
/// enough that nothing but multiplying counts, with the threads and on the device of the moment.
/// </summary>
internal static class Ceiling
{
    private const int Tries = 5, Side = 1024, Channels = 128, Map = 28, Images = 16;

    // Work that takes a CPU a hundredth of a second leaves a GPU idle between kernels.
    private const int CardScale = 8;

    /// <summary>Measures; half a second on a CPU.</summary>
    public static double Measure(LayerClock clock, Device device, ScalarType type)
    {
        using var noGradients = no_grad();
        int scale = device.type == DeviceType.CPU ? 1 : CardScale;
        long side = Side * scale, images = (long)Images * scale * scale;
        using var factor = rand([side, side], type, device);
        double product = Best(clock, () => factor.mm(factor), (double)side * side * side);
        using var kernel = rand([Channels, Channels, 3, 3], type, device);
        using var maps = rand([images, Channels, Map, Map], type, device);
        double work = (double)images * Map * Map * Channels * Channels * 9;
        double plain = Best(clock, () => nn.functional.conv2d(maps, kernel, padding: [1, 1]), work);
        using var lastKernel = ChannelsLast.Of(kernel);
        using var lastMaps = ChannelsLast.Of(maps);
        double channelsLast = Best(clock, () => nn.functional.conv2d(lastMaps, lastKernel, padding: [1, 1]), work);
        return Math.Max(product, Math.Max(plain, channelsLast));
    }

    private static double Best(LayerClock clock, Func<Tensor> compute, double multiplyAdds)
    {
        compute().Dispose();
        return multiplyAdds / Enumerable.Range(0, Tries).Min(_ => clock.Time(() => compute().Dispose()));
    }
}
