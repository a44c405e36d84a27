using TorchSharp;

namespace Lamina;

/// <summary>The device of a run.</summary>
/// <param name="Device">Where it computes.</param>
/// <param name="Warning">What its user should know about the choice; null when nothing.</param>
internal sealed record DeviceChoice(torch.Device Device, string? Warning)
{
    /// <summary>Decides for a network: one that is on a card already stays there under Auto and Cuda.</summary>
    /// <exception cref="InvalidOperationException">CUDA was asked for and there is none.</exception>
    public static DeviceChoice For(RunDevice wish, torch.nn.Module network)
    {
        if (wish == RunDevice.Cpu) return new DeviceChoice(torch.CPU, null);
        if (NetworkDevice.Of(network) is { type: DeviceType.CUDA } current) return new DeviceChoice(current, null);
        if (TorchRuntime.CanUseCuda) return new DeviceChoice(torch.CUDA, null);
        var missing = MissingCuda.Here();
        return wish == RunDevice.Cuda
            ? throw new InvalidOperationException(missing.Error)
            : new DeviceChoice(torch.CPU, missing.Warning);
    }
}
