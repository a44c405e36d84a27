using TorchSharp;

namespace Lamina;

/// <summary>Where a network's weights are.</summary>
internal static class NetworkDevice
{
    /// <summary>The device of the first parameter or buffer; the CPU for a network that has none.</summary>
    public static torch.Device Of(torch.nn.Module network)
    {
        foreach (var parameter in network.parameters()) return parameter.device;
        foreach (var buffer in network.buffers()) return buffer.device;
        return torch.CPU;
    }

    /// <summary>Moves a network; false when it was there already.</summary>
    public static bool Move(torch.nn.Module network, torch.Device device)
    {
        var current = Of(network);
        if (current.type == device.type && (device.index < 0 || current.index == device.index)) return false;
        network.to(device);
        return true;
    }
}
