using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Lamina;

/// <summary>A network's inference path: TorchScript over weights that are packed once and again when they have changed. Emitted code makes one per network.</summary>
/// <param name="multiplyAdds">What a sample costs.</param>
/// <param name="script">
/// The functions <c>version</c>, which counts the changes of the network's tensors, <c>pack</c>, which gives the tensors that are computed with, and
/// <c>infer</c> of a batch and these.
/// </param>
/// <param name="precision">BFloat16: <c>pack</c> and <c>infer</c> also take the type to pack in, and that is BFloat16 where the processor has instructions for it.</param>
public sealed class InferencePath(long multiplyAdds, string script, Precision precision = Precision.Float32) : IDisposable
{
    // Below this, what an operator over packed tensors costs before it begins outweighs what it saves (measured on LeNet: two samples).
    private const long WorthPacking = 1_000_000;

    private readonly Lock gate = new();
    private jit.CompilationUnit? unit;
    private Tensor[] sources = [];
    private Tensor[] packed = [];
    private long version = -1;

    /// <summary>The type in which weights and maps are packed.</summary>
    internal ScalarType Packs { get; set; } = precision == Precision.BFloat16 && Processor.HasBFloat16 ? ScalarType.BFloat16 : ScalarType.Float32;

    /// <summary>A batch has been computed with packed weights.</summary>
    internal bool IsPacked => packed.Length > 0;

    /// <summary>Computes a batch. Weights may not change meanwhile, as everywhere; several threads may infer at once.</summary>
    /// <param name="x">Samples, [N, ...].</param>
    /// <param name="weights">The network's tensors, in the order of the script's parameters.</param>
    /// <returns>A tensor to be disposed; null where <c>forward</c> is the way: another device or type than Float32 on an x64 CPU, or too little work to gain.</returns>
    public Tensor? Run(Tensor x, Tensor[] weights)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(weights);
        if (!IsSupported(x) || x.size(0) * multiplyAdds < WorthPacking || !IsSupported(weights[0])) return null;
        using var noGradients = no_grad();
        object[] arguments;
        lock (gate)
        {
            unit ??= jit.compile(script);
            Pack(weights);
            arguments = [x, .. packed, .. Types];
        }
        return (Tensor)unit.invoke("infer", arguments)!;
    }

    /// <summary>Frees the packed weights. The network's own stay.</summary>
    public void Dispose()
    {
        Forget();
        unit?.Dispose();
        unit = null;
    }

    private object[] Types => precision == Precision.BFloat16 ? [(long)Packs] : [];

    private static bool IsSupported(Tensor tensor) =>
        tensor.device_type == DeviceType.CPU && tensor.dtype == ScalarType.Float32 && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    /// <summary>Packs anew if a tensor is another one (the network was moved) or has been changed (loaded, trained, written to).</summary>
    private void Pack(Tensor[] weights)
    {
        long now = (long)unit!.invoke("version", weights)!;
        if (now == version && weights.AsSpan().SequenceEqual(sources)) return;
        Forget();
        packed = (Tensor[])unit.invoke("pack", [.. weights, .. Types])!;
        // A scope around the first call must not end with the weights of the later ones.
        foreach (var tensor in packed) tensor.DetachFromDisposeScope();
        (sources, version) = (weights, now);
    }

    private void Forget()
    {
        foreach (var tensor in packed) tensor.Dispose();
        (packed, sources, version) = ([], [], -1);
    }
}
