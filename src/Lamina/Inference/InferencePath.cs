using System.Diagnostics;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Lamina;

/// <summary>A network's inference path: TorchScript over its weights, either as they are or packed, which is done once and again whenever they change. Emitted code makes one per network.</summary>
/// <param name="script">
/// The functions <c>version</c>, which counts the changes of the network's tensors, <c>pack</c>, which gives the tensors that are computed with, and
/// <c>infer</c> of a batch and these.
/// </param>
/// <param name="precision">BFloat16: <c>pack</c> and <c>infer</c> also take the type to pack in, and that is BFloat16 where the processor has instructions for it.</param>
/// <param name="hasPlain">The script also has a function <c>plain</c> of a batch and the network's tensors, since packing may cost more than it saves.</param>
public sealed class InferencePath(string script, Precision precision = Precision.Float32, bool hasPlain = false) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, InferenceWay> chosen = [];
    private jit.CompilationUnit? unit;
    private Tensor[] sources = [];
    private Tensor[] packed = [];
    private long packedVersion = -1;

    /// <summary>There is a plain way as well: the network is small, or has no convolutions, so that packing may cost more than it saves.</summary>
    public bool HasPlain => hasPlain;

    /// <summary>How batches are computed. Default: <see cref="InferenceWay.Auto"/>. Set one of the others where runs must agree to the bit.</summary>
    /// <exception cref="ArgumentException">Plain, in a network whose convolutions are so large that it has no such script.</exception>
    public InferenceWay Way
    {
        get;
        set => field = value != InferenceWay.Plain || HasPlain
            ? value
            : throw new ArgumentException("This network computes packed: its convolutions gain from that at every batch size. Forward in evaluation mode computes with the weights as they are.");
    }

    /// <summary>The type in which weights and maps are packed.</summary>
    internal ScalarType Packs { get; set; } = precision == Precision.BFloat16 && Processor.HasBFloat16 ? ScalarType.BFloat16 : ScalarType.Float32;

    /// <summary>A batch has been computed with packed weights.</summary>
    internal bool IsPacked => packed.Length > 0;

    /// <summary>The way that batches of a size take; <see cref="InferenceWay.Auto"/> before the first of them.</summary>
    /// <param name="batchSize">How many samples a batch has.</param>
    public InferenceWay WayOf(long batchSize) => Way != InferenceWay.Auto ? Way : HasPlain ? chosen.GetValueOrDefault(batchSize) : InferenceWay.Packed;

    /// <summary>Computes a batch. Weights may not change meanwhile, as everywhere; several threads may infer at once.</summary>
    /// <param name="x">Samples, [N, ...].</param>
    /// <param name="weights">The network's tensors, in the order of the script's parameters.</param>
    /// <returns>A tensor to be disposed; null where <c>forward</c> is the way: another device or type than Float32 on an x64 CPU.</returns>
    public Tensor? Run(Tensor x, Tensor[] weights)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(weights);
        long batchSize = x.size(0);
        if (batchSize == 0 || !IsSupported(x) || !IsSupported(weights[0])) return null;
        using var noGradients = no_grad();
        Func<Tensor> run;
        lock (gate)
        {
            unit ??= jit.compile(script);
            var way = WayOf(batchSize);
            if (way == InferenceWay.Auto) way = chosen[batchSize] = Faster(Packed(x, weights), Plain(x, weights));
            run = way == InferenceWay.Plain ? Plain(x, weights) : Packed(x, weights);
        }
        return run();
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

    private Func<Tensor> Plain(Tensor x, Tensor[] weights) => () => (Tensor)unit!.invoke("plain", [x, .. weights])!;

    private Func<Tensor> Packed(Tensor x, Tensor[] weights)
    {
        Pack(weights);
        object[] arguments = [x, .. packed, .. Types];
        return () => (Tensor)unit!.invoke("infer", arguments)!;
    }

    /// <summary>The way whose best of three runs is shorter; two before them warm up, since TorchScript optimises a function when it is called again.</summary>
    private static InferenceWay Faster(Func<Tensor> packed, Func<Tensor> plain)
    {
        var (first, second) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (int round = 0; round < 5; round++)
        {
            var (a, b) = (Time(packed), Time(plain));
            if (round >= 2) (first, second) = (a < first ? a : first, b < second ? b : second);
        }
        return first < second ? InferenceWay.Packed : InferenceWay.Plain;
    }

    private static TimeSpan Time(Func<Tensor> run)
    {
        long start = Stopwatch.GetTimestamp();
        run().Dispose();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Packs anew if a tensor is another one (the network was moved) or has been changed (loaded, trained, written to).</summary>
    private void Pack(Tensor[] weights)
    {
        using var version = (Scalar)unit!.invoke("version", weights)!;
        long now = version.ToInt64();
        if (now == packedVersion && weights.AsSpan().SequenceEqual(sources)) return;
        Forget();
        packed = (Tensor[])unit.invoke("pack", [.. weights, .. Types])!;
        // A scope around the first call must not end with the weights of the later ones.
        foreach (var tensor in packed) tensor.DetachFromDisposeScope();
        (sources, packedVersion) = (weights, now);
    }

    private void Forget()
    {
        foreach (var tensor in packed) tensor.Dispose();
        (packed, sources, packedVersion) = ([], [], -1);
    }
}
