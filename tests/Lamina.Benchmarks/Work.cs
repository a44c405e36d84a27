using static TorchSharp.torch;

namespace Lamina.Benchmarks;

/// <summary>What is computed in a comparison: a network on a batch, and each contender's form of it.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Batch">How many samples.</param>
/// <param name="Summary">What the compiler knows of it.</param>
/// <param name="HandWritten">The network in TorchSharp's modules.</param>
/// <param name="Lamina">The network in Lamina.</param>
internal sealed record Work(string Network, int Batch, NetworkSummary Summary, Func<nn.Module<Tensor, Tensor>> HandWritten, Func<LaminaNetwork> Lamina)
{
    private const long WorthSharing = 100_000_000;

    /// <summary>The type in which Lamina computes; its peers stay in Float32, which is what their users write.</summary>
    public Precision Precision { get; init; }

    /// <summary>Its ratios are of use on this machine: a processor without instructions for BFloat16 computes it by way of Float32.</summary>
    public bool Counts => Precision == Precision.Float32 || HasAmx;

    /// <summary>It is compared with its convolutions and dense layers alone. Those of the small works are over before their measuring counts.</summary>
    public bool HasCeiling => Network is "Vgg16" or "CifarResNet18";

    /// <summary>The processor has AMX for BFloat16.</summary>
    public static bool HasAmx { get; } = File.Exists("/proc/cpuinfo") && File.ReadAllText("/proc/cpuinfo").Contains("amx_bf16", StringComparison.Ordinal);

    public static IReadOnlyList<Work> All { get; } =
    [
        new("MatConvNet", 64, MatConvNet.Summary, HandWrittenNetworks.MatConvNet, LaminaNetwork.MatConvNet),
        new("Vgg16", 32, Vgg16.Summary, HandWrittenNetworks.Vgg16, LaminaNetwork.Vgg16),
        new("CifarResNet18", 32, CifarResNet18.Summary, HandWrittenNetworks.CifarResNet18, LaminaNetwork.CifarResNet18),
        new("LeNet", 128, LeNet.Summary, HandWrittenNetworks.LeNet, LaminaNetwork.LeNet),
        new("LeNet", 1, LeNet.Summary, HandWrittenNetworks.LeNet, LaminaNetwork.LeNet),
        new("Mlp", 128, Mlp.Summary, HandWrittenNetworks.Mlp, LaminaNetwork.Mlp),
        new("MatConvNet", 64, LowMatConvNet.Summary, HandWrittenNetworks.MatConvNet, LaminaNetwork.LowMatConvNet) { Precision = Precision.BFloat16 },
        new("Vgg16", 32, LowVgg16.Summary, HandWrittenNetworks.Vgg16, LaminaNetwork.LowVgg16) { Precision = Precision.BFloat16 },
        new("CifarResNet18", 32, LowCifarResNet18.Summary, HandWrittenNetworks.CifarResNet18, LaminaNetwork.LowCifarResNet18) { Precision = Precision.BFloat16 },
        new("Mlp", 128, LowMlp.Summary, HandWrittenNetworks.Mlp, LaminaNetwork.LowMlp) { Precision = Precision.BFloat16 },
    ];

    /// <summary>What it is called in the table and on command lines: <c>LeNet-128</c>.</summary>
    public string Name => $"{Network}-{Batch}{(Precision == Precision.Float32 ? "" : "-bf16")}";

    public long[] Shape => [Batch, .. Summary.Input.Split('×').Select(long.Parse)];

    public int Classes => Network == "MatConvNet" ? 2 : 10;

    /// <summary>Adam for the small networks; else SGD with momentum.</summary>
    public bool UsesAdam => Network is "LeNet" or "Mlp";

    /// <summary>The threads that <c>Fit</c> takes by default (<c>RunOptions.Threads</c>): one for little work.</summary>
    public int Threads => Summary.MultiplyAdds * Batch < WorthSharing ? 1 : Environment.ProcessorCount;

    public static Work Find(string name) =>
        All.FirstOrDefault(work => work.Name == name) ?? throw new ArgumentException($"There is no work {name}; there are {string.Join(", ", All.Select(work => work.Name))}.", nameof(name));
}
