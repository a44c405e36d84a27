using TorchSharp;

namespace Lamina;

/// <summary>How a batch gets to its device.</summary>
internal static class Staging
{
    /// <summary>
    /// The same numbers on a device. They go to a GPU through pinned memory, so that it fetches them while the program goes on; libtorch does not reuse
    /// that memory before it has.
    /// </summary>
    /// <param name="rows">On the CPU; freed.</param>
    /// <param name="device">Where to.</param>
    public static torch.Tensor Move(torch.Tensor rows, torch.Device device)
    {
        if (device.type == DeviceType.CPU) return rows;
        using (rows)
        {
            if (device.type != DeviceType.CUDA) return rows.to(device);
            using var pinned = rows.pin_memory();
            return pinned.to(device, non_blocking: true);
        }
    }
}
