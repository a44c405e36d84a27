using Lamina.Conformance.Tests.Reference;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>A random layer of each kind as text. Whether it fits the value that arrives, libtorch decides.</summary>
internal static class Draws
{
    private static readonly string[] plain =
    [
        "ReLU", "ReLU6", "SELU", "SiLU", "Mish", "Softsign", "Sigmoid", "Tanh", "HardSigmoid", "HardSwish", "Softmax", "LogSoftmax",
        "Flatten", "Tokens", "MeanOverTokens",
    ];

    /// <summary>By the attribute's name.</summary>
    public static IReadOnlyDictionary<string, Func<Dice, Value, string>> All { get; } = new Dictionary<string, Func<Dice, Value, string>>(StringComparer.Ordinal)
    {
        ["Rescale"] = (dice, _) => dice.Chance(0.5) ? $"Rescale({dice.Real(0.1, 2)})" : $"Rescale({dice.Real(0.1, 2)}, {dice.Real(-1, 1)})",
        ["Normalize"] = (dice, value) =>
        {
            var count = dice.Chance(0.5) || value.Features > 8 ? 1 : (int)value.Features;
            string List(double least, double most) => string.Join(", ", Enumerable.Range(0, count).Select(_ => dice.Real(least, most)));
            return count == 1 ? $"Normalize({List(-1, 1)}, {List(0.1, 2)})" : $"Normalize([{List(-1, 1)}], [{List(0.1, 2)}])";
        },
        ["Conv1D"] = (dice, value) => Convolution("Conv1D", dice, value, 1),
        ["Conv2D"] = (dice, value) => Convolution("Conv2D", dice, value, 2),
        ["Conv3D"] = (dice, value) => Convolution("Conv3D", dice, value, 3),
        ["ConvTranspose1D"] = (dice, value) => Transposed("ConvTranspose1D", dice, value, 1),
        ["ConvTranspose2D"] = (dice, value) => Transposed("ConvTranspose2D", dice, value, 2),
        ["DepthwiseConv2D"] = (dice, _) => Layer("DepthwiseConv2D", dice, [dice.Axes(2, 1, 4)],
            Maybe(dice, 0.4, () => $"Multiplier = {dice.Between(1, 3)}"), Window(dice, 2), Bias(dice)),
        ["SeparableConv2D"] = (dice, _) => Layer("SeparableConv2D", dice, [Features(dice), dice.Axes(2, 1, 4)],
            Maybe(dice, 0.4, () => $"Multiplier = {dice.Between(1, 3)}"), Window(dice, 2), Bias(dice)),
        ["MaxPool1D"] = (dice, _) => Pool("MaxPool1D", dice, 1),
        ["MaxPool2D"] = (dice, _) => Pool("MaxPool2D", dice, 2),
        ["MaxPool3D"] = (dice, _) => Pool("MaxPool3D", dice, 3),
        ["AvgPool1D"] = (dice, _) => Pool("AvgPool1D", dice, 1),
        ["AvgPool2D"] = (dice, _) => Pool("AvgPool2D", dice, 2),
        ["AvgPool3D"] = (dice, _) => Pool("AvgPool3D", dice, 3),
        ["AdaptiveAvgPool2D"] = (dice, _) => $"AdaptiveAvgPool2D({dice.Axes(2, 1, 6)})",
        ["AdaptiveMaxPool2D"] = (dice, _) => $"AdaptiveMaxPool2D({dice.Axes(2, 1, 6)})",
        ["Upsample2D"] = (dice, _) => Layer("Upsample2D", dice, dice.Chance(0.5) ? [dice.Axes(2, 1, 3)] : [$"Size = {dice.Axes(2, 1, 12)}"],
            dice.Chance(0.5) ? ["Mode = Upsampling.Bilinear", .. Maybe(dice, 0.5, () => "AlignCorners = true")] : Maybe(dice, 0.2, () => "Mode = Upsampling.Nearest")),
        ["ZeroPad2D"] = (dice, _) => $"ZeroPad2D({(dice.Chance(0.4) ? Four(dice, 3) : dice.Axes(2, 0, 3))})",
        ["Crop2D"] = (dice, _) => $"Crop2D({(dice.Chance(0.4) ? Four(dice, 2) : dice.Axes(2, 0, 2))})",
        ["Dense"] = (dice, _) => Layer("Dense", dice, [Features(dice)], Bias(dice)),
        ["BatchNorm"] = (dice, _) => Layer("BatchNorm", dice, [], Maybe(dice, 0.3, () => $"Momentum = {dice.Real(0.01, 1)}"), Norm(dice, "false")),
        ["LayerNorm"] = (dice, _) => Layer("LayerNorm", dice, [], Norm(dice, "false")),
        ["GroupNorm"] = (dice, value) => Layer("GroupNorm", dice, [Divisor(dice, value.Features)], Norm(dice, "false")),
        ["InstanceNorm"] = (dice, _) => Layer("InstanceNorm", dice, [], Norm(dice, "true")),
        ["LocalResponseNorm"] = (dice, _) => Layer("LocalResponseNorm", dice, [$"{dice.Between(1, 6)}"],
            Maybe(dice, 0.4, () => $"Alpha = {dice.Real(0.001, 0.5)}"), Maybe(dice, 0.4, () => $"Beta = {dice.Real(0.5, 1)}"), Maybe(dice, 0.4, () => $"K = {dice.Real(1, 2)}")),
        ["Layer"] = (dice, _) => $"Layer<Squash>({dice.Of("", "2", $"{dice.Between(1, 3)}, {dice.Real(0.1, 2)}")})",
        ["Reshape"] = (dice, value) => $"Reshape({Extents(dice, value)})",
        ["Permute"] = (dice, value) => $"Permute({string.Join(", ", Enumerable.Range(1, value.Rank).OrderBy(_ => dice.Below(100)))})",
        ["Embedding"] = (dice, _) => Layer("Embedding", dice, [Features(dice)], Init(dice, "Kernel")),
        ["PositionalEncoding"] = (dice, _) => Layer("PositionalEncoding", dice, [], Maybe(dice, 0.5, () => "Learned = true")),
        ["Lstm"] = (dice, _) => Recurrent("Lstm", dice),
        ["Gru"] = (dice, _) => Recurrent("Gru", dice),
        ["MultiHeadAttention"] = (dice, value) => Layer("MultiHeadAttention", dice, [Divisor(dice, value.Features)], Maybe(dice, 0.4, () => $"Dropout = {dice.Real(0, 0.9)}")),
        ["LeakyReLU"] = (dice, _) => Layer("LeakyReLU", dice, Maybe(dice, 0.6, () => dice.Real(0, 0.5))),
        ["ELU"] = (dice, _) => Layer("ELU", dice, Maybe(dice, 0.6, () => dice.Real(0.1, 2))),
        ["CELU"] = (dice, _) => Layer("CELU", dice, Maybe(dice, 0.6, () => dice.Real(0.1, 2))),
        ["GELU"] = (dice, _) => Layer("GELU", dice, [], Maybe(dice, 0.5, () => "Approximate = true")),
        ["Softplus"] = (dice, _) => Layer("Softplus", dice, Maybe(dice, 0.5, () => $"{dice.Real(0.5, 2)}, {dice.Real(5, 30)}")),
        ["Hardtanh"] = (dice, _) => Layer("Hardtanh", dice, Maybe(dice, 0.5, () => $"{dice.Real(-3, -0.1)}, {dice.Real(0.1, 3)}")),
        ["PReLU"] = (dice, _) => Layer("PReLU", dice, [], Maybe(dice, 0.5, () => "PerFeature = true"), Maybe(dice, 0.4, () => $"Slope = {dice.Real(0, 0.5)}")),
        ["Dropout"] = (dice, _) => $"Dropout({dice.Real(0, 0.9)})",
        ["SpatialDropout"] = (dice, _) => $"SpatialDropout({dice.Real(0, 0.9)})",
        ["StochasticDepth"] = (dice, _) => $"StochasticDepth({dice.Real(0, 0.9)})",
        ["GaussianNoise"] = (dice, _) => $"GaussianNoise({dice.Real(0.01, 1)})",
        ["LayerScale"] = (dice, _) => Layer("LayerScale", dice, Maybe(dice, 0.5, () => dice.Real(0.01, 1))),
    }.Concat(plain.Select(word => KeyValuePair.Create<string, Func<Dice, Value, string>>(word, (_, _) => word)))
        .Concat(from kind in new[] { "GlobalAvgPool", "GlobalMaxPool" } from rank in new[] { 1, 2, 3 } select KeyValuePair.Create<string, Func<Dice, Value, string>>(
            $"{kind}{rank}D", (dice, _) => Layer($"{kind}{rank}D", dice, [], Maybe(dice, 0.4, () => "KeepDims = true"))))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Layers that leave shapes as they are, drawn for a value: what residual branches are made of.</summary>
    public static string Preserving(Dice dice, Value value) => value switch
    {
        { Layout: Layout.ChannelsFirst, Rank: 3 } when dice.Chance(0.6) => $"Conv2D({value.Features}, {dice.Axes(2, 1, 4)}, Padding = Same)",
        { Layout: Layout.ChannelsFirst, Rank: 2 } when dice.Chance(0.6) => $"Conv1D({value.Features}, {dice.Between(1, 4)}, Padding = Same)",
        { IsTokens: true } when dice.Chance(0.2) => All["MultiHeadAttention"](dice, value),
        _ when dice.Chance(0.5) => $"Dense({value.Features})",
        _ => All[dice.Of("ReLU", "GELU", "BatchNorm", "LayerNorm", "Tanh", "LayerScale", "StochasticDepth")](dice, value),
    };

    private static string Layer(string word, Dice dice, IEnumerable<string> arguments, params IEnumerable<string>[] options)
    {
        var all = arguments.Concat(options.SelectMany(each => each).OrderBy(_ => dice.Below(100))).ToList();
        return all.Count == 0 ? word : $"{word}({string.Join(", ", all)})";
    }

    private static string[] Maybe(Dice dice, double probability, Func<string> option) => dice.Chance(probability) ? [option()] : [];

    private static string Features(Dice dice) => $"{dice.Of(1, 2, 3, 4, 4, 6, 8, 8, 12)}";

    private static string Divisor(Dice dice, long features) => $"{dice.Of([.. Enumerable.Range(1, 12).Where(divisor => features % divisor == 0)])}";

    private static string Four(Dice dice, long most) => $"[{dice.Between(0, most)}, {dice.Between(0, most)}, {dice.Between(0, most)}, {dice.Between(0, most)}]";

    private static string Convolution(string word, Dice dice, Value value, int rank)
    {
        var groups = dice.Chance(0.25) ? Divisor(dice, value.Features) : "1";
        var filters = groups == "1" ? Features(dice) : $"{int.Parse(groups) * dice.Between(1, 3)}";
        return Layer(word, dice, [filters, dice.Axes(rank, 1, 4)],
            Window(dice, rank), groups == "1" ? [] : [$"Groups = {groups}"], Bias(dice));
    }

    private static string Transposed(string word, Dice dice, Value value, int rank)
    {
        var text = Convolution(word, dice, value, rank);
        var added = text.Contains("Same", StringComparison.Ordinal) ? [] : Maybe(dice, 0.4, () => $"OutputPadding = {dice.Axes(rank, 0, 2)}");
        return added.Length == 0 ? text : text[..^1] + $", {added[0]})";
    }

    private static IEnumerable<string> Window(Dice dice, int rank) =>
    [
        .. Maybe(dice, 0.4, () => $"Stride = {dice.Axes(rank, 1, 3)}"),
        .. Maybe(dice, 0.6, () => $"Padding = {(dice.Chance(0.4) ? "Same" : dice.Chance(0.2) ? "Valid" : dice.Axes(rank, 0, 3))}"),
        .. Maybe(dice, 0.25, () => $"Dilation = {dice.Axes(rank, 1, 3)}"),
    ];

    private static string Pool(string word, Dice dice, int rank) => Layer(word, dice, [dice.Axes(rank, 1, 4)],
        Maybe(dice, 0.5, () => $"Stride = {dice.Axes(rank, 1, 4)}"),
        Maybe(dice, 0.6, () => $"Padding = {(dice.Chance(0.3) ? "Same" : dice.Chance(0.1) ? "Valid" : dice.Axes(rank, 0, 2))}"),
        Maybe(dice, 0.4, () => $"CeilMode = {dice.Of("true", "true", "false")}"),
        word[0] == 'A' ? Maybe(dice, 0.4, () => $"CountIncludePad = {dice.Of("true", "false")}") : []);

    private static IEnumerable<string> Norm(Dice dice, string affine) => [.. Maybe(dice, 0.3, () => $"Epsilon = {dice.Real(0.001, 0.1)}"), .. Maybe(dice, 0.3, () => $"Affine = {affine}")];

    private static string Recurrent(string word, Dice dice) => Layer(word, dice, [Features(dice)],
        Maybe(dice, 0.4, () => "Bidirectional = true"), Maybe(dice, 0.6, () => "ReturnSequence = true"));

    private static IEnumerable<string> Bias(Dice dice) => [.. Init(dice, "Kernel"), .. dice.Chance(0.2) ? ["Bias = false"] : Init(dice, "Bias")];

    private static string[] Init(Dice dice, string what)
    {
        if (dice.Chance(0.75)) return [];
        return dice.Of("Auto", "HeNormal", "HeUniform", "GlorotNormal", "GlorotUniform", "LeCunNormal", "Orthogonal", "Normal", "Uniform", "TruncatedNormal", "Constant", "Zeros") switch
        {
            "Normal" or "TruncatedNormal" => [$"{what}Init = Init.{dice.Of("Normal", "TruncatedNormal")}", $"{what}Std = {dice.Real(0.01, 0.5)}", .. Maybe(dice, 0.5, () => $"{what}Mean = {dice.Real(-0.1, 0.1)}")],
            "Uniform" => [$"{what}Init = Init.Uniform", $"{what}Min = {dice.Real(-0.5, -0.1)}", $"{what}Max = {dice.Real(0.1, 0.5)}"],
            "Constant" => [$"{what}Init = Init.Constant", $"{what}Value = {dice.Real(-1, 1)}"],
            "Orthogonal" when what == "Bias" => [],
            var kind => [$"{what}Init = Init.{kind}"],
        };
    }

    /// <summary>The value's extents multiplied and divided anew.</summary>
    private static string Extents(Dice dice, Value value)
    {
        var left = value.Extents.Aggregate(1L, (product, extent) => product * extent);
        var extents = new List<long>();
        for (var count = dice.Between(1, 4); count > 1; count--)
        {
            var divisor = dice.Of([.. Enumerable.Range(1, 12).Where(each => left % each == 0)]);
            extents.Add(divisor);
            left /= divisor;
        }

        extents.Add(left);
        if (dice.Chance(0.5)) extents[dice.Below(extents.Count)] = -1;
        return string.Join(", ", extents);
    }
}
