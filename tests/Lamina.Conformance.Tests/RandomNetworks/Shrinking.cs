using System.Text.RegularExpressions;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>Finds the least of a failing network that still fails.</summary>
internal static class Shrinking
{
    public static NetworkText Least(NetworkText network, Func<NetworkText, bool> fails)
    {
        while (Smaller(network).FirstOrDefault(fails) is { } smaller) network = smaller;
        return network;
    }

    /// <summary>The network without each run of layers, longest first, and without each option.</summary>
    private static IEnumerable<NetworkText> Smaller(NetworkText network)
    {
        if (network.Conventions is not null) yield return network with { Conventions = null };
        for (var index = 0; index < network.Inputs.Count && network.Inputs.Count > 1; index++) yield return network with { Inputs = network.Inputs.RemoveAt(index) };
        for (var length = network.Layers.Count - 1; length > 0; length--)
        {
            for (var start = 0; start + length <= network.Layers.Count; start++) yield return network with { Layers = network.Layers.RemoveRange(start, length) };
        }

        for (var index = 0; index < network.Layers.Count; index++)
        {
            foreach (Match option in Regex.Matches(network.Layers[index], @"(, )?\w+ = (\[.*?\]|[^,)]+)"))
            {
                yield return network with { Layers = network.Layers.SetItem(index, network.Layers[index].Remove(option.Index, option.Length).Replace("(, ", "(")) };
            }
        }

        for (var block = 0; block < network.Blocks.Count; block++)
        {
            for (var index = 0; index < network.Blocks[block].Layers.Count; index++)
            {
                var shorter = network.Blocks[block] with { Layers = network.Blocks[block].Layers.RemoveAt(index) };
                if (shorter.Layers.Count > 0) yield return network with { Blocks = network.Blocks.SetItem(block, shorter) };
            }
        }
    }
}
