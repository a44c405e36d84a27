using System.Globalization;

namespace Lamina.Compiler.Tests.Corpus;

/// <summary>A layer of a drawing as an attribute of Lamina's.</summary>
/// <param name="Name">The attribute.</param>
/// <param name="Arguments">Its arguments as text.</param>
/// <param name="Axes">The spatial axes of the value it gives; 0 for vectors and tokens.</param>
/// <param name="HasKernel">It takes an initialiser.</param>
internal sealed record PortedLayer(string Name, IReadOnlyList<string> Arguments, int Axes, bool HasKernel = false);

/// <summary>What the words of the notation, and the usual other names of the same layers, are in Lamina.</summary>
internal static class LayerPorting
{
    private static readonly string[] convolution = ["out", "k", "s", "p", "g", "b", "d"];
    private static readonly string[] depthwise = ["k", "s", "p", "b", "d", "mult"];
    private static readonly string[] transposed = ["out", "k", "s", "p", "op", "g", "b", "d"];
    private static readonly string[] windowed = ["conv", "conv2d", "dw", "maxpool", "avgpool", "gap", "gmp", "convt"];
    private static readonly string[] pool = ["k", "s", "p", "ceil", "cip"];

    /// <summary>Activations and other layers that keep a value's axes: Lamina's name, and the name of their one option.</summary>
    private static readonly Dictionary<string, (string Name, string[] Options)> plain = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ReLU"] = ("ReLU", []), ["ReLU6"] = ("ReLU6", []), ["LReLU"] = ("LeakyReLU", ["slope"]), ["LeakyReLU"] = ("LeakyReLU", ["slope"]), ["PReLU"] = ("PReLU", []),
        ["ELU"] = ("ELU", ["alpha"]), ["SELU"] = ("SELU", []), ["CELU"] = ("CELU", ["alpha"]), ["GELU"] = ("GELU", []), ["SiLU"] = ("SiLU", []), ["Swish"] = ("SiLU", []),
        ["Mish"] = ("Mish", []), ["Softplus"] = ("Softplus", []), ["Softsign"] = ("Softsign", []), ["Sigmoid"] = ("Sigmoid", []), ["Tanh"] = ("Tanh", []),
        ["Hardtanh"] = ("Hardtanh", ["min", "max"]), ["HardSigmoid"] = ("HardSigmoid", []), ["HSigmoid"] = ("HardSigmoid", []), ["HardSwish"] = ("HardSwish", []),
        ["HSwish"] = ("HardSwish", []), ["Softmax"] = ("Softmax", []), ["LogSoftmax"] = ("LogSoftmax", []),
        ["BN"] = ("BatchNorm", ["Epsilon=eps"]), ["BatchNorm"] = ("BatchNorm", ["Epsilon=eps"]), ["LN"] = ("LayerNorm", ["Epsilon=eps"]), ["LayerNorm"] = ("LayerNorm", ["Epsilon=eps"]),
        ["GN"] = ("GroupNorm", ["groups"]), ["GroupNorm"] = ("GroupNorm", ["groups"]), ["IN"] = ("InstanceNorm", []), ["InstanceNorm"] = ("InstanceNorm", []),
        ["Rescale"] = ("Rescale", ["scale", "offset"]), ["Normalize"] = ("Normalize", ["mean", "std"]), ["Noise"] = ("GaussianNoise", ["std"]), ["GaussianNoise"] = ("GaussianNoise", ["std"]),
        ["Drop"] = ("Dropout", ["rate"]), ["Dropout"] = ("Dropout", ["rate"]), ["Drop2d"] = ("SpatialDropout", ["rate"]), ["Drop1d"] = ("SpatialDropout", ["rate"]),
        ["SpatialDrop"] = ("SpatialDropout", ["rate"]), ["MHA"] = ("MultiHeadAttention", ["heads"]), ["Pos"] = ("PositionalEncoding", []),
        ["LS"] = ("LayerScale", ["scale"]), ["LayerScale"] = ("LayerScale", ["scale"]),
    };

    /// <param name="layer">The drawn layer.</param>
    /// <param name="axes">The spatial axes of the value that arrives.</param>
    public static PortedLayer Port(Drawing.Layer layer, int axes)
    {
        if (plain.TryGetValue(layer.Name, out var known)) return Plain(layer, known.Name, known.Options, axes);
        var arguments = layer.Arguments;

        // A window over a vector is a fault that the compiler is to find.
        if (axes == 0 && windowed.Contains(layer.Name.ToLowerInvariant())) axes = 2;
        switch (layer.Name.ToLowerInvariant())
        {
            case "conv" or "conv1d" or "conv2d" or "conv3d" or "gconv":
                var conv = Named(layer, convolution);
                return new($"Conv{axes}D", [Number(conv["out"]), .. Kernel(conv), .. Option(conv, "g", "Groups"), .. Bias(conv)], axes, true);
            case "dw" or "dwconv" or "depthwise":
                var dw = Named(layer, depthwise);
                return axes == 2
                    ? new("DepthwiseConv2D", [.. Kernel(dw), .. Option(dw, "mult", "Multiplier"), .. Bias(dw)], axes, true)
                    : new($"Conv{axes}D", ["\"input\"", .. Texts(Kernel(dw)), "Groups = \"input\"", .. Bias(dw)], axes, true);
            case "sep" or "sepconv" or "separable":
                var separable = Named(layer, convolution);
                return new($"SeparableConv{axes}D", [Number(separable["out"]), .. Kernel(separable), .. Bias(separable)], axes, true);
            case "convt" or "deconv" or "convtranspose":
                var convT = Named(layer, transposed);
                return new($"ConvTranspose{axes}D", [Number(convT["out"]), .. Kernel(convT), .. Option(convT, "op", "OutputPadding"), .. Option(convT, "g", "Groups"), .. Bias(convT)], axes, true);
            case "maxpool": return Pool(layer, "MaxPool", axes);
            case "avgpool": return Pool(layer, "AvgPool", axes);
            case "gap": return new($"GlobalAvgPool{axes}D", ["KeepDims = true"], axes);
            case "gmp": return new($"GlobalMaxPool{axes}D", ["KeepDims = true"], axes);
            case "aap" when axes == 1 && arguments is [{ Value: "1" }]: return new("GlobalAvgPool1D", ["KeepDims = true"], axes);
            case "aap": return new("AdaptiveAvgPool2D", [Sizes(Only(layer))], axes);
            case "amp": return new("AdaptiveMaxPool2D", [Sizes(Only(layer))], axes);
            case "dense" or "linear" or "fc":
                var dense = Named(layer, ["out", "b"]);
                return new("Dense", [Number(dense["out"]), .. Bias(dense)], axes, true);
            case "flatten": return new("Flatten", [], 0);
            case "reshape": return new("Reshape", [.. arguments.Select(argument => Number(argument.Value))], arguments.Count - 1);
            case "permute": return new("Permute", [.. arguments.Select(argument => Number(argument.Value))], axes);
            case "t" or "transpose": return new("Permute", ["2", "1"], 1 - axes);
            case "tokens": return new("Tokens", [], 0);
            case "meantok": return new("MeanOverTokens", [], 0);
            case "lrn": return new("LocalResponseNorm", [arguments.Count == 0 ? "5" : Number(arguments[0].Value)], axes);
            case "sdrop" or "droppath" or "stochasticdepth": return new("StochasticDepth", [arguments.Count == 0 ? "0.1" : Number(arguments[0].Value)], axes);
            case "upsample": return new("Upsample2D", [arguments.Count == 0 ? "2" : Sizes(arguments[0].Value)], axes);
            case "pad" or "zeropad": return new("ZeroPad2D", [Sizes(Only(layer))], axes);
            case "crop": return new("Crop2D", [Sizes(Only(layer))], axes);
            case "embed" or "embedding": return new("Embedding", [Number(arguments[^1].Value)], 0);
            case "lstm": return new("Lstm", [Number(arguments[0].Value), .. Flag(layer, "seq", "ReturnSequence"), .. Flag(layer, "bi", "Bidirectional")], 0);
            case "gru": return new("Gru", [Number(arguments[0].Value), .. Flag(layer, "seq", "ReturnSequence"), .. Flag(layer, "bi", "Bidirectional")], 0);
            default: throw new UnreadableException($"the layer {layer.Name}");
        }
    }

    private static PortedLayer Plain(Drawing.Layer layer, string name, string[] options, int axes)
    {
        var given = Named(layer, [.. options.Select(option => option.Split('=')[^1])]);
        if (name == "Dropout" && given.Count == 0) given["rate"] = "0.5";
        return new(name, [.. options.Where(option => given.ContainsKey(option.Split('=')[^1])).Select(option => Written(option, given))], axes);

        static string Written(string option, IReadOnlyDictionary<string, string> given) =>
            option.Split('=') is [var property, var key] ? $"{property} = {Number(given[key])}" : Number(given[option]);
    }

    private static PortedLayer Pool(Drawing.Layer layer, string name, int axes)
    {
        var given = Named(layer, pool);
        return new($"{name}{axes}D", [Sizes(given["k"]), .. Stride(given), .. Padding(given), .. given.GetValueOrDefault("ceil") is "1" or "true" ? ["CeilMode = true"] : Array.Empty<string>()], axes);
    }

    /// <summary>The arguments by name; those without one are taken in the given order.</summary>
    private static Dictionary<string, string> Named(Drawing.Layer layer, string[] order)
    {
        var named = new Dictionary<string, string>();
        var position = 0;
        foreach (var argument in layer.Arguments)
        {
            var name = argument.Name ?? (position < order.Length ? order[position++] : null);
            if (name is null || !order.Contains(name)) throw new UnreadableException($"the argument {argument.Name ?? argument.Value} of {layer.Name}");
            named[name] = argument.Value;
        }

        return named;
    }

    private static string[] Kernel(IReadOnlyDictionary<string, string> given) =>
        [Sizes(given["k"]), .. Stride(given), .. Padding(given), .. given.TryGetValue("d", out var dilation) ? [$"Dilation = {Sizes(dilation)}"] : Array.Empty<string>()];

    private static string[] Stride(IReadOnlyDictionary<string, string> given) => given.TryGetValue("s", out var stride) ? [$"Stride = {Sizes(stride)}"] : [];

    private static string[] Padding(IReadOnlyDictionary<string, string> given) => given.TryGetValue("p", out var padding)
        ? [$"Padding = {(padding.ToLowerInvariant() switch { "same" => "Same", "valid" => "Valid", _ => Sizes(padding) })}"]
        : [];

    private static string[] Option(IReadOnlyDictionary<string, string> given, string key, string option) =>
        given.TryGetValue(key, out var value) ? [$"{option} = {Sizes(value)}"] : [];

    private static string[] Bias(IReadOnlyDictionary<string, string> given) => given.GetValueOrDefault("b") is "0" or "false" ? ["Bias = false"] : [];

    private static string[] Flag(Drawing.Layer layer, string key, string option) =>
        layer.Arguments.Any(argument => argument.Value == key || (argument.Name == key && argument.Value is "1" or "true")) ? [$"{option} = true"] : [];

    /// <summary>Where the first required argument is an expression, so is the second.</summary>
    private static IEnumerable<string> Texts(string[] arguments) => arguments.Select((argument, index) => index == 0 ? $"\"{argument}\"" : argument);

    private static string Only(Drawing.Layer layer) =>
        layer.Arguments is [{ Value: var value }, ..] ? value : throw new UnreadableException($"{layer.Name} without its size");

    /// <summary><c>3</c>, or <c>4x3</c> for height and width.</summary>
    private static string Sizes(string text) => text.Split('x') is { Length: > 1 } sizes ? $"[{string.Join(", ", sizes.Select(Number))}]" : Number(text);

    private static string Number(string text)
    {
        var parts = text.Split('/');
        return parts.Length <= 2 && parts.All(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) ? text : throw new UnreadableException($"the number {text}");
    }
}
