namespace Lamina;

/// <summary>Says why a run cannot use a card, and what to do.</summary>
/// <param name="Provider">What TorchSharp runs on, as the build said it.</param>
/// <param name="UsesPackages">Whether it is the TorchSharp packages rather than an installed libtorch.</param>
/// <param name="HasCudaLibrary">Whether a CUDA build of libtorch lies beside the program.</param>
/// <param name="CardIsVisible">Whether the system has an NVIDIA card with a driver.</param>
internal sealed record MissingCuda(string Provider, bool UsesPackages, bool HasCudaLibrary, bool CardIsVisible)
{
    public static MissingCuda Here() =>
        new(TorchRuntime.Provider, TorchRuntime.UsesPackages, TorchRuntime.HasCudaLibrary, TorchRuntime.CardIsVisible);

    /// <summary>The whole error.</summary>
    public string Error =>
        $"RunDevice.Cuda was asked for, but TorchSharp ({Provider}) cannot use a card: {Cause}. {Remedy} Or run on the CPU: RunDevice.Cpu.";

    /// <summary>What a run that chose the CPU by itself should say; null when there is no card to regret.</summary>
    public string? Warning => CardIsVisible
        ? $"this machine has an NVIDIA card, but TorchSharp ({Provider}) cannot use it: {Cause}. {Remedy}"
        : null;

    private bool LibraryIsThere => UsesPackages
        ? HasCudaLibrary
        : Provider.Contains("CUDA", StringComparison.OrdinalIgnoreCase) && !Provider.Contains("CPU only", StringComparison.OrdinalIgnoreCase);

    private string Cause => (LibraryIsThere, CardIsVisible) switch
    {
        (false, true) => "this libtorch is built without CUDA",
        (false, false) => "this libtorch is built without CUDA, and no NVIDIA card or driver is visible (neither /dev/nvidia0 nor nvidia-smi)",
        (true, false) => "no NVIDIA card or driver is visible (neither /dev/nvidia0 nor nvidia-smi)",
        (true, true) => "libtorch's CUDA part does not start, most often because the driver is older than its CUDA version",
    };

    private string Remedy => (LibraryIsThere, UsesPackages) switch
    {
        (false, true) =>
            "In the project file, replace TorchSharp-cpu by TorchSharp-cuda-linux or TorchSharp-cuda-windows (never both)" + DriverToo,
        (false, false) =>
            "Build against a libtorch with CUDA: LIBTORCH=<folder of a CUDA build>, or LIBTORCH_USE_PYTORCH=1 for that of an installed PyTorch" + DriverToo,
        (true, _) => "Install or update NVIDIA's driver; nvidia-smi must show the card.",
    };

    private string DriverToo => CardIsVisible ? "." : ", and install NVIDIA's driver.";
}
