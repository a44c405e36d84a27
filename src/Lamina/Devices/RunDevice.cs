namespace Lamina;

/// <summary>Where a run computes.</summary>
public enum RunDevice
{
    /// <summary>On the NVIDIA card if TorchSharp can use one, else on the CPU; the first line of the run says which.</summary>
    Auto,

    /// <summary>On the CPU.</summary>
    Cpu,

    /// <summary>On the NVIDIA card. Where there is none the run does not start, and the error says why.</summary>
    Cuda,
}
