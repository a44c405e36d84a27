using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lamina.Conformance.Tests.Reference;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>
/// Grows a random network layer by layer: each is drawn blindly, computed by libtorch, and stays if libtorch and the documentation accept it. What the
/// compiler says is not asked.
/// </summary>
internal sealed class Growing
{
    private static readonly string[] joins = ["Add", "Multiply", "Concat"];

    // After these there is little left to draw.
    private static readonly string[] ends = ["Flatten", "MeanOverTokens", "GlobalAvgPool1D", "GlobalAvgPool2D", "GlobalAvgPool3D", "GlobalMaxPool1D", "GlobalMaxPool2D", "GlobalMaxPool3D"];

    private static readonly string[] sequences = ["Lstm", "Gru", "MultiHeadAttention", "PositionalEncoding", "Permute"];

    private readonly Dice dice;
    private NetworkText text;
    private Trial trial;
    private int names;

    private Growing(Dice dice, NetworkText start)
    {
        (this.dice, text) = (dice, start);
        trial = Trial.Start(start);
    }

    /// <summary>All that can be asked for: the layers, and the words of the structure.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Draws.All.Keys.Concat(joins).Concat(["Branch", "From", "Use"]).Order(StringComparer.Ordinal)];

    /// <summary>A random network that contains a layer of the given kind.</summary>
    public static NetworkText Network(Dice dice, string guest)
    {
        using var _ = no_grad();
        for (var attempt = 0; attempt < 300; attempt++)
        {
            using var scope = NewDisposeScope();
            var growing = new Growing(dice, new(Inputs(dice, guest), [], []) { Conventions = dice.Chance(0.3) ? dice.Of("Keras", "PyTorch", "Caffe", "MatConvNet") : null });
            var isPlaced = false;
            for (var steps = dice.Between(1, 9); steps > 0 || (!isPlaced && steps > -6); steps--)
            {
                if (!isPlaced && dice.Chance(0.4)) isPlaced = growing.Place(guest);
                else growing.Step();
            }

            if (isPlaced) return dice.Chance(0.25) ? WithOutputs(dice, growing.text) : growing.text;
        }

        throw new InvalidOperationException($"No network could be grown around {guest}: its draw, in Draws.cs, fits nothing.");
    }

    /// <summary>Some of the values before the last one leave as well.</summary>
    private static NetworkText WithOutputs(Dice dice, NetworkText network)
    {
        var layers = network.Layers;
        for (var index = layers.Count - 2; index >= 0; index--)
        {
            if (dice.Chance(0.3) && !layers[index].StartsWith("Branch", StringComparison.Ordinal) && !layers[index].StartsWith("From", StringComparison.Ordinal)) layers = layers.Insert(index + 1, $"Output(\"o{index}\")");
        }

        return network with { Layers = layers };
    }

    /// <summary>Mostly one; where there are several, the last one is what the guest stands on, and another is often like it.</summary>
    private static ImmutableList<string> Inputs(Dice dice, string guest)
    {
        var last = Input(dice, guest);
        if (dice.Chance(0.8)) return [last];
        var others = Enumerable.Range(0, dice.Chance(0.3) ? 2 : 1).Select(_ => dice.Chance(0.5) ? last : Input(dice, "Dense"));
        return [.. others.Append(last).Select((input, index) => WithOption(input.Replace("Any", $"{dice.Between(5, 12)}", StringComparison.Ordinal), $"Name = \"given{index}\""))];
    }

    private static string Input(Dice dice, string guest)
    {
        var spatial = Regex.Match(guest, @"[123](?=D$)").Value;
        var kind = spatial.Length > 0 ? spatial : guest switch
        {
            "Embedding" => "numbers",
            "Lstm" or "Gru" or "MultiHeadAttention" or "MeanOverTokens" or "PositionalEncoding" => dice.Of("1", "numbers"),
            "Tokens" or "Use" => "2",
            _ => dice.Of("0", "1", "1", "2", "2", "2", "2", "3", "numbers"),
        };
        string Size(long least, long most) => dice.Chance(0.06) ? "Any" : $"{dice.Between(least, most)}";
        return kind switch
        {
            "0" => $"Input({dice.Between(1, 16)})",
            "1" => $"Input({Size(1, 12)}, {dice.Between(1, 24)})",
            "2" => $"Input({dice.Between(1, 6)}, {Size(5, 20)}, {Size(5, 20)})",
            "3" => $"Input({dice.Between(1, 3)}, {Size(3, 9)}, {Size(3, 9)}, {Size(3, 9)})",
            _ => $"Input({Size(2, 10)}, Vocabulary = {dice.Between(2, 20)})",
        };
    }

    private void Step()
    {
        var place = dice.Below(20) switch
        {
            < 3 => () => TryBranches(dice.Of(joins)),
            3 => TryNamed,
            4 => () => TryFrom(),
            5 or 6 => TryBlock,
            _ => (Func<bool>)(() => TryLayer(Likely())),
        };
        for (var attempt = 0; attempt < 12 && !place(); attempt++)
        {
        }
    }

    private bool Place(string guest) => guest switch
    {
        "Branch" => TryBranches(dice.Of(joins)),
        "From" => TryFrom(),
        "Use" => TryBlock(),
        _ when joins.Contains(guest) => TryBranches(guest),
        _ => TryLayer(guest, isWanted: true),
    };

    /// <summary>A layer; as often as not one for the axes or tokens at hand, since most others would not fit.</summary>
    private string Likely()
    {
        var value = trial.Network.Current;
        if (value.Layout == Layout.Numbers) return "Embedding";
        var fitting = Draws.All.Keys.Where(word => value.IsMap(1) && word.EndsWith("1D", StringComparison.Ordinal) || value.IsMap(2) && word.EndsWith("2D", StringComparison.Ordinal)
            || value.IsMap(3) && word.EndsWith("3D", StringComparison.Ordinal) || value.IsTokens && sequences.Contains(word)).ToList();
        return fitting.Count > 0 && dice.Chance(0.5) ? dice.Of(fitting) : dice.Of([.. Draws.All.Keys]);
    }

    private bool TryLayer(string word, bool isWanted = false)
    {
        if (!isWanted && ends.Contains(word) && dice.Chance(0.7)) return false;
        var layer = Draws.All[word](dice, trial.Network.Current);
        return Try(dice.Chance(0.1) ? WithOption(layer, $"Name = \"{Name()}\"") : layer);
    }

    private string Name() => dice.Chance(0.3) ? $"v{++names}.deep" : $"v{++names}";

    /// <summary>A fork and a join; branches of arbitrary layers seldom fit, so most keep the shape.</summary>
    private bool TryBranches(string join) => OrUndo(() =>
    {
        if (trial.Network.Fork is not null) return false;
        var isGate = join == "Multiply" && trial.Network.Current is { Layout: Layout.ChannelsFirst, Rank: 3 } && dice.Chance(0.6);
        for (var branches = dice.Between(1, 3); branches > 0; branches--)
        {
            Try("Branch");
            var keeps = dice.Chance(0.7);
            for (var layers = dice.Between(0, 3); layers > 0; layers--)
            {
                if (keeps) Try(Draws.Preserving(dice, trial.Network.Current));
                else TryLayer(Likely());
            }
        }

        if (isGate)
        {
            Try("Branch");
            if (!Try("GlobalAvgPool2D(KeepDims = true)") || !Try($"Dense({trial.Network.Current.Features})") || !Try("Sigmoid")) return false;
        }

        var options = join == "Concat" && !text.HasAnySize && dice.Chance(0.4) ? "Concat(Crop = true)" : join;
        return Try(dice.Chance(0.2) ? WithOption(options, $"Name = \"{Name()}\"") : options);
    });

    /// <summary>A join with a value that was named before.</summary>
    private bool TryNamed()
    {
        var known = trial.Network.Values.Keys.ToList();
        return known.Count > 0 && trial.Network.Fork is null && Try($"{dice.Of(joins)}(\"{dice.Of(known)}\")");
    }

    private bool TryFrom() => trial.Network.Fork is null && OrUndo(() =>
        Try($"From(\"{dice.Of([.. trial.Network.Values.Keys])}\")") && Enumerable.Range(0, 12).Any(_ => TryLayer(Likely())));

    /// <summary>Layers that fit here, as a block with some of their numbers as parameters.</summary>
    private bool TryBlock() => OrUndo(() =>
    {
        if (trial.Network.Fork is not null) return false;
        var (before, at) = (text, trial);
        for (var steps = dice.Between(1, 4); steps > 0; steps--)
        {
            if (dice.Chance(0.2)) TryBranches(dice.Of(joins));
            else if (dice.Chance(0.15) && before.Blocks.Count > 0) TryBlock();
            else if (!TryLayer(Likely())) Try(Draws.Preserving(dice, trial.Network.Current));
        }

        var layers = text.Layers.Skip(before.Layers.Count).ToImmutableList();
        if (layers.Count == 0) return false;
        var (block, arguments) = Abstracted($"Block{text.Blocks.Count}", layers);
        (text, trial) = (before with { Blocks = text.Blocks.Add(block) }, at);

        string[] options = [.. dice.Chance(0.25) ? ["Repeat = 2"] : Array.Empty<string>(), .. dice.Chance(0.3) ? [$"Name = \"{dice.Of("stage", "part", "layer")}{++names}.0\""] : Array.Empty<string>()];
        return Try($"Use<{block.Name}>({string.Join(", ", arguments.Concat(options))})") || Try($"Use<{block.Name}>({string.Join(", ", arguments)})");
    });

    /// <summary>The first numbers of layers become parameters, as they are or in an expression.</summary>
    private (BlockText Block, List<string> Arguments) Abstracted(string name, ImmutableList<string> layers)
    {
        var (parameters, arguments) = (new List<string>(), new List<string>());
        var list = layers.Select(layer => Regex.Replace(layer, @"(?<=^(?:Conv\dD|ConvTranspose\dD|SeparableConv2D|Dense|Embedding|Lstm|Gru|GroupNorm)\()\d+", number =>
        {
            if (parameters.Count == 3 || dice.Chance(0.4)) return number.Value;
            var (value, parameter) = (int.Parse(number.Value), $"p{parameters.Count}");
            var (given, expression) = dice.Below(4) switch
            {
                0 when value % 2 == 0 => (value / 2, parameter + " * 2"),
                1 when value > 1 => (value - 1, parameter + " + 1"),
                2 => (value * 3, $"({parameter} - 0) / 3"),
                _ => (value, parameter),
            };
            parameters.Add($"int {parameter}");
            arguments.Add($"{given}");
            return $"\"{expression}\"";
        })).ToImmutableList();

        if (parameters.Count > 0 && dice.Chance(0.3))
        {
            parameters[^1] += $" = {arguments[^1]}";
            arguments.RemoveAt(arguments.Count - 1);
        }

        return (new(name, [.. parameters], list), arguments);
    }

    private static string WithOption(string layer, string option) =>
        layer.EndsWith(')') ? $"{layer[..^1]}{(layer.EndsWith("()", StringComparison.Ordinal) ? "" : ", ")}{option})" : $"{layer}({option})";

    private bool Try(string layer)
    {
        if (DocumentedDefaults.LacksKernel(text.Attribute(layer), text.Conventions)) layer = WithOption(layer, "KernelInit = Init.HeNormal");
        try
        {
            if (trial.Try(text, layer).Next is not { } next) return false;
            (text, trial) = (text with { Layers = text.Layers.Add(layer) }, next);
            return true;
        }
        catch (TooCostlyException)
        {
            return false;
        }
    }

    private bool OrUndo(Func<bool> attempt)
    {
        var (before, at) = (text, trial);
        if (attempt()) return true;
        (text, trial) = (before, at);
        return false;
    }
}
