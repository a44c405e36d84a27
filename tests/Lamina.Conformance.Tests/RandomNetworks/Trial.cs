using System.Runtime.InteropServices;
using Lamina.Conformance.Tests.Reference;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>
/// A network as libtorch computes it: once, or, where sizes are known only at run time, for two of them, between which nothing that is learned may
/// differ.
/// </summary>
internal sealed record Trial(ReferenceNetwork Network, ReferenceNetwork? Larger)
{
    /// <summary>The sizes of run time that are tried.</summary>
    public static readonly long[] Sizes = [13, 18];

    /// <summary>Layers that need to know the number of features, though they keep nothing of that size.</summary>
    private static readonly string[] countingFeatures = ["LayerNorm", "PositionalEncoding", "Normalize"];

    public static Trial Start(NetworkText network)
    {
        var (input, layers) = (network.InputAttribute, network.Attributes);
        var first = ReferenceNetwork.Start(input, network.Extents(Sizes[0]), layers: layers);
        return new(first, network.HasAnySize ? ReferenceNetwork.Start(input, network.Extents(Sizes[1]), layers: layers) : null);
    }

    /// <summary>Computes a layer, or says why there is none.</summary>
    /// <exception cref="TooCostlyException">Nothing is known of it.</exception>
    public (Trial? Next, string? Rejected) Try(NetworkText network, string layer)
    {
        try
        {
            var attribute = network.Attribute(layer);
            var next = new Trial(Network.Apply(attribute), Larger?.Apply(attribute));
            return next.DependsOnSize(Network.Layers.Count) is { } reason ? (null, reason) : (next, null);
        }
        catch (Exception failure) when (failure is RejectedException or ExternalException or ArgumentException)
        {
            return (null, Reason(failure));
        }
    }

    /// <summary>All of a network: its trial, or the number of the layer that is rejected (the count of layers for the end) and why.</summary>
    /// <exception cref="TooCostlyException">Nothing is known of it.</exception>
    public static (Trial? Trial, int Layer, string? Rejected) Run(NetworkText network)
    {
        using var _ = no_grad();
        Trial trial;
        try
        {
            trial = Start(network);
        }
        catch (RejectedException failure)
        {
            return (null, -1, Reason(failure));
        }

        for (var index = 0; index < network.Layers.Count; index++)
        {
            var (next, rejected) = trial.Try(network, network.Layers[index]);
            if (next is null) return (null, index, rejected);
            trial = next;
        }

        if (trial.Network.Fork is not null) return (null, network.Layers.Count, "nothing joins the open branches");
        return trial.Network.Layers.IsEmpty ? (null, network.Layers.Count, "no layers") : (trial, -1, null);
    }

    private string? DependsOnSize(int from)
    {
        if (Larger is null) return null;
        foreach (var (layer, larger) in Network.Layers.Zip(Larger.Layers).Skip(from))
        {
            if (layer.State.Zip(larger.State).Any(pair => !pair.First.Extents.SequenceEqual(pair.Second.Extents))) return "weights depend on a size of run time";
            if (countingFeatures.Any(word => layer.Written.StartsWith(word, StringComparison.Ordinal)) && layer.Output.Features != larger.Output.Features)
            {
                return "the number of features is known only at run time";
            }
        }

        return null;
    }

    /// <summary>TorchScript says what is wrong last, libtorch itself first.</summary>
    private static string Reason(Exception failure)
    {
        var lines = failure.Message.Split('\n');
        return lines.LastOrDefault(line => line.StartsWith("RuntimeError", StringComparison.Ordinal)) ?? lines[0];
    }
}
