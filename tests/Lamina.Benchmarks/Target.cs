namespace Lamina.Benchmarks;

/// <summary>What Lamina is to reach.</summary>
/// <param name="Training">Over the better of hand-written TorchSharp and PyTorch.</param>
/// <param name="Inference">The same.</param>
/// <param name="Optimized">Over optimize_for_inference.</param>
internal sealed record Target(double Training, double Inference, double Optimized)
{
    /// <summary>The share of the ceiling.</summary>
    public const double Ceiling = 0.7;

    public static Target Of(Work work) => work.Name switch
    {
        "MatConvNet-64" => new(1.2, 2, 1),
        "Vgg16-32" or "CifarResNet18-32" => new(1.15, 1.3, 1.05),
        "LeNet-128" => new(2.5, 4, 1),
        "LeNet-1" => new(1.2, 1.2, 1.1),
        "Mlp-128" => new(1.2, 1.2, 1),
        "MatConvNet-64-bf16" => new(2.7, 6, 2.5),
        "Vgg16-32-bf16" or "CifarResNet18-32-bf16" => new(1.8, 2.5, 2),
        "Mlp-128-bf16" => new(5, 5, 4),
        _ => throw new ArgumentException($"no target for {work.Name}", nameof(work)),
    };
}
