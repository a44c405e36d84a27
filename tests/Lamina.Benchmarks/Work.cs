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

    public static IReadOnlyList<Work> All { get; } =
    [
        new("MatConvNet", 64, MatConvNet.Summary, HandWrittenNetworks.MatConvNet, LaminaNetwork.MatConvNet),
        new("Vgg16", 32, Vgg16.Summary, HandWrittenNetworks.Vgg16, LaminaNetwork.Vgg16),
        new("CifarResNet18", 32, CifarResNet18.Summary, HandWrittenNetworks.CifarResNet18, LaminaNetwork.CifarResNet18),
        new("LeNet", 128, LeNet.Summary, HandWrittenNetworks.LeNet, LaminaNetwork.LeNet),
        new("LeNet", 1, LeNet.Summary, HandWrittenNetworks.LeNet, LaminaNetwork.LeNet),
        new("Mlp", 128, Mlp.Summary, HandWrittenNetworks.Mlp, LaminaNetwork.Mlp),
    ];

    /// <summary>What it is called in the table and on command lines: <c>LeNet-128</c>.</summary>
    public string Name => $"{Network}-{Batch}";

    public long[] Shape => [Batch, .. Summary.Input.Split('×').Select(long.Parse)];

    public int Classes => Network == "MatConvNet" ? 2 : 10;

    /// <summary>Adam for the small networks; else SGD with momentum.</summary>
    public bool UsesAdam => Network is "LeNet" or "Mlp";

    /// <summary>The threads that <c>Fit</c> takes by default (<c>RunOptions.Threads</c>): one for little work.</summary>
    public int Threads => Summary.MultiplyAdds * Batch < WorthSharing ? 1 : Environment.ProcessorCount;

    public static Work Find(string name) =>
        All.FirstOrDefault(work => work.Name == name) ?? throw new ArgumentException($"There is no work {name}; there are {string.Join(", ", All.Select(work => work.Name))}.", nameof(name));
}
