using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Lamina.Conformance.Tests.Reference;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>
/// A network as libtorch computes it: once, or, where sizes are known only at run time, for several of them, between which nothing that is learned may
/// differ.
/// </summary>
/// <param name="Network">With the first size.</param>
/// <param name="Others">With the others.</param>
internal sealed record Trial(ReferenceNetwork Network, ImmutableArray<ReferenceNetwork> Others)
{
    /// <summary>The sizes of run time that are tried.</summary>
    public static readonly long[] Sizes = [13, 18];

    /// <summary>Sizes for a second look: at those above, a path that rounds up and one that rounds down may by chance be of one size.</summary>
    private static readonly long[] moreSizes = [23, 24, 25, 26, 27, 35, 50, 64, 97];

    /// <summary>Layers that need to know the number of features, though they keep nothing of that size.</summary>
    private static readonly string[] countingFeatures = ["LayerNorm", "PositionalEncoding", "Normalize"];

    public static Trial Start(NetworkText network) => Start(network, Sizes);

    private static Trial Start(NetworkText network, long[] sizes)
    {
        var (inputs, layers) = (network.InputAttributes, network.Attributes);
        var runs = sizes.Take(network.HasAnySize ? sizes.Length : 1).Select(size => ReferenceNetwork.Start(inputs, network.Extents(size), layers: layers)).ToList();
        return new(runs[0], [.. runs.Skip(1)]);
    }

    /// <summary>Computes a layer, or says why there is none.</summary>
    /// <exception cref="TooCostlyException">Nothing is known of it.</exception>
    public (Trial? Next, string? Rejected) Try(NetworkText network, string layer)
    {
        try
        {
            var attribute = network.Spelled(layer);
            var next = new Trial(Network.Apply(attribute), [.. Others.Select(other => other.Apply(attribute))]);
            return next.DependsOnSize(Network.Layers.Count) is { } reason ? (null, reason) : (next, null);
        }
        catch (Exception failure) when (failure is RejectedException or ExternalException or ArgumentException)
        {
            return (null, Reason(failure));
        }
    }

    /// <summary>All of a network: its trial, or the number of the layer that is rejected (the count of layers for the end) and why.</summary>
    /// <exception cref="TooCostlyException">Nothing is known of it.</exception>
    public static (Trial? Trial, int Layer, string? Rejected) Run(NetworkText network) => Run(network, Sizes);

    /// <summary>Some other size of run time is rejected, or makes something that is learned of another size.</summary>
    public static bool IsRejectedElsewhere(NetworkText network) => network.HasAnySize && moreSizes.Any(size => IsRejected(network, size));

    private static bool IsRejected(NetworkText network, long size)
    {
        try
        {
            return Run(network, [Sizes[0], size]).Trial is null;
        }
        catch (TooCostlyException)
        {
            return false;
        }
    }

    private static (Trial? Trial, int Layer, string? Rejected) Run(NetworkText network, long[] sizes)
    {
        using var _ = no_grad();
        Trial trial;
        try
        {
            trial = Start(network, sizes);
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

        try
        {
            trial.Network.End();
            return (trial, -1, null);
        }
        catch (RejectedException failure)
        {
            return (null, network.Layers.Count, Reason(failure));
        }
    }

    private string? DependsOnSize(int from)
    {
        foreach (var (layer, other) in Others.SelectMany(each => Network.Layers.Zip(each.Layers).Skip(from)))
        {
            if (layer.State.Zip(other.State).Any(pair => !pair.First.Extents.SequenceEqual(pair.Second.Extents))) return "weights depend on a size of run time";
            if (countingFeatures.Any(word => layer.Written.StartsWith(word, StringComparison.Ordinal)) && layer.Output.Features != other.Output.Features)
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
