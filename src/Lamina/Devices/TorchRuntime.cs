using System.Reflection;
using TorchSharp;

namespace Lamina;

/// <summary>What TorchSharp and libtorch this program runs on, and whether they can use a card.</summary>
internal static class TorchRuntime
{
    /// <summary>As the build said it: local, libtorch 1.13.1 in /usr, CPU only.</summary>
    public static string Provider { get; } =
        typeof(TorchRuntime).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(data => data.Key == "TorchProvider")?.Value
        ?? $"libtorch {torch.__version__}";

    /// <summary>Whether this program uses the TorchSharp packages, rather than an installed libtorch.</summary>
    public static bool UsesPackages { get; } = !Provider.StartsWith("local", StringComparison.Ordinal);

    /// <summary>Whether TorchSharp can use an NVIDIA card.</summary>
    public static bool CanUseCuda => torch.cuda.is_available();

    /// <summary>Whether the system has an NVIDIA card with a driver, whatever TorchSharp can use.</summary>
    public static bool CardIsVisible => CardsIn("/dev").Any() || OnPath(OperatingSystem.IsWindows() ? "nvidia-smi.exe" : "nvidia-smi");

    /// <summary>Whether the part of libtorch that talks to a card lies beside the program, as the CUDA packages put it.</summary>
    public static bool HasCudaLibrary =>
        Directory.Exists(AppContext.BaseDirectory)
        && Directory.EnumerateFiles(AppContext.BaseDirectory, "*torch_cuda*", SearchOption.AllDirectories).Any();

    /// <summary>NVIDIA's cards among a folder's devices: nvidia0, nvidia3. A container may have any of them; nvidiactl is there without a card.</summary>
    internal static IEnumerable<string> CardsIn(string devices) =>
        Directory.Exists(devices) ? Directory.EnumerateFiles(devices, "nvidia*").Where(device => char.IsAsciiDigit(device[^1])) : [];

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
