using System.Text.RegularExpressions;
using Lamina.Conformance.Tests.Reference;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>Makes networks that mostly are none: one or two changes to a network that is.</summary>
internal static class Mutation
{
    public static NetworkText Of(Dice dice, NetworkText network)
    {
        var changed = Change(dice, network);
        return dice.Chance(0.3) ? Change(dice, changed) : changed;
    }

    private static NetworkText Change(Dice dice, NetworkText network)
    {
        var (layers, at) = (network.Layers, dice.Below(Math.Max(network.Layers.Count, 1)));
        if (layers.Count == 0) return network;
        return dice.Below(10) switch
        {
            0 => network with { Layers = layers.RemoveAt(at) },
            1 => network with { Layers = layers.Insert(at, layers[dice.Below(layers.Count)]) },
            2 => network with { Layers = layers.RemoveAt(at).Insert(dice.Below(layers.Count), layers[at]) },
            3 => network with { Inputs = [.. network.Inputs.Select(input => Number(dice, input))] },
            4 => network with { Layers = layers.Insert(at, dice.Of("Branch", "Add", "Concat", "Multiply", "From(\"input\")", "Add(\"input\")", "Add(\"nowhere\")", "Concat(\"input\", \"input\")")) },
            5 => network with { Layers = layers.SetItem(at, layers[at].Contains("Same", StringComparison.Ordinal) ? layers[at].Replace("Same", "Valid") : Regex.Replace(layers[at], @", \w+ = (\[.*?\]|[^,)]+)(?=\)$)", "")) },
            6 => network with { Layers = layers.Insert(at, Drawn(dice)) },
            _ => network with { Layers = layers.SetItem(at, Number(dice, layers[at])) },
        };
    }

    /// <summary>One of the whole numbers becomes another.</summary>
    private static string Number(Dice dice, string text)
    {
        var numbers = Regex.Matches(text, @"(?<![\w.""-])-?\d+(?![\w.])");
        if (numbers.Count == 0) return text;
        var chosen = numbers[dice.Below(numbers.Count)];
        return text[..chosen.Index] + dice.Of(0, -1, 1, 2, 3, 5, 7, 12, 30) + text[(chosen.Index + chosen.Length)..];
    }

    /// <summary>A layer that was drawn for another value.</summary>
    private static string Drawn(Dice dice)
    {
        using var scope = NewDisposeScope();
        var extents = Enumerable.Range(0, 1 + dice.Below(4)).Select(_ => dice.Between(2, 9)).ToArray();
        return Draws.All[dice.Of([.. Draws.All.Keys])](dice, new Value(zeros([1, .. extents]), Value.Declared(extents.Length)));
    }
}
