using Lamina.Compiler.Sources;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Lamina.Conformance.Tests.Reference;

/// <summary>
/// What each layer means, by its word, in TorchSharp's own modules and functions and in words of the attributes' documentation. Nothing here
/// knows how the compiler reckons: sizes are those that libtorch gives.
/// </summary>
internal static partial class Layers
{
    public static IReadOnlyDictionary<string, Func<Layer, Value>> All { get; } =
        new[] { Simple, Windows, Maps, Sequences }.SelectMany(family => family).ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);

    private static Dictionary<string, Func<Layer, Value>> Simple => new(StringComparer.Ordinal)
    {
        ["Rescale"] = layer =>
        {
            var scale = layer.Options.Real("scale");
            return scale != 0 ? layer.Input.With(layer.X * scale + layer.Options.Real("offset", 0)) : throw new RejectedException("scale is 0");
        },
        ["Normalize"] = Normalize,
        ["Dense"] = Dense,
        ["BatchNorm"] = layer =>
        {
            var (momentum, epsilon) = (layer.Options.Real("Momentum", 0.1, 0, 1 + 1e-9, above: true), layer.Options.Real("Epsilon", 1e-5, 0, above: true));
            var norm = layer.Module(layer.Input.Features, () => BatchNorm1d(layer.Input.Features, epsilon, momentum, layer.Options.Flag("Affine", true)));
            return layer.WithFeaturesAt(1, x => norm.forward(x.flatten(1).view(x.shape[0], x.shape[1], -1)).view(x.shape));
        },
        ["LayerNorm"] = layer =>
        {
            var epsilon = layer.Options.Real("Epsilon", 1e-5, 0, above: true);
            var norm = layer.Module(layer.Input.Features, () => LayerNorm(layer.Input.Features, epsilon, layer.Options.Flag("Affine", true)));
            return layer.WithFeaturesAt((int)layer.X.dim() - 1, norm.forward);
        },
        ["GroupNorm"] = layer =>
        {
            var (groups, epsilon) = (layer.Options.Whole("groups"), layer.Options.Real("Epsilon", 1e-5, 0, above: true));
            var norm = layer.Module(layer.Input.Features, () => GroupNorm(groups, layer.Input.Features, epsilon, layer.Options.Flag("Affine", true)));
            // TorchSharp's module wants a place to normalise over, PyTorch's does not.
            return layer.WithFeaturesAt(1, x => norm.forward(x.view(x.shape[0], x.shape[1], -1)).view(x.shape));
        },
        ["InstanceNorm"] = layer =>
        {
            if (layer.Input.Rank == 1) throw new RejectedException("InstanceNorm needs places");
            var epsilon = layer.Options.Real("Epsilon", 1e-5, 0, above: true);
            var norm = layer.Module(layer.Input.Features, () => InstanceNorm2d(layer.Input.Features, epsilon, affine: layer.Options.Flag("Affine", false)));
            return layer.WithFeaturesAt(1, x => norm.forward(x.view(x.shape[0], x.shape[1], 1, -1)).view(x.shape));
        },
        ["Layer"] = layer =>
        {
            var given = layer.Options.Values("arguments");
            var width = given is [WrittenValue.Whole first, ..] ? first.Value : 1;
            return layer.Input.With(layer.X * (given is [_, WrittenValue.Real second] ? second.Value : 0.5) / width);
        },
        ["LocalResponseNorm"] = layer => new(
            functional.local_response_norm(
                layer.Map(layer.Input.Rank - 1 is var rank and > 0 ? rank : -1).contiguous(),
                layer.Options.Whole("size"), layer.Options.Real("Alpha", 1e-4), layer.Options.Real("Beta", 0.75), layer.Options.Real("K", 1)),
            Layout.ChannelsFirst),

        ["ReLU"] = Elementwise(x => x.relu()),
        ["ReLU6"] = Elementwise(x => functional.relu6(x)),
        ["LeakyReLU"] = layer => layer.Input.With(functional.leaky_relu(layer.X, layer.Options.Real("slope", 0.01, 0))),
        ["ELU"] = layer => layer.Input.With(functional.elu(layer.X, layer.Options.Real("alpha", 1, 0, above: true))),
        ["CELU"] = layer => layer.Input.With(functional.celu(layer.X, layer.Options.Real("alpha", 1, 0, above: true))),
        ["SELU"] = Elementwise(x => functional.selu(x)),
        ["GELU"] = GELU,
        ["SiLU"] = Elementwise(x => x * x.sigmoid()),
        ["Mish"] = Elementwise(x => x * functional.softplus(x).tanh()),
        ["Softplus"] = layer => layer.Input.With(functional.softplus(layer.X, layer.Options.Real("beta", 1, 0, above: true), layer.Options.Real("threshold", 20))),
        ["Softsign"] = Elementwise(x => x / (x.abs() + 1)),
        ["Sigmoid"] = Elementwise(x => x.sigmoid()),
        ["Tanh"] = Elementwise(x => x.tanh()),
        ["HardSigmoid"] = Elementwise(x => (x + 3).clamp(0, 6) / 6),
        ["HardSwish"] = Elementwise(x => x * (x + 3).clamp(0, 6) / 6),
        ["Hardtanh"] = layer =>
        {
            var (min, max) = (layer.Options.Real("min", -1), layer.Options.Real("max", 1));
            return min < max ? layer.Input.With(layer.X.clamp(min, max)) : throw new RejectedException("min is not below max");
        },
        ["PReLU"] = PReLU,
        ["Softmax"] = layer => layer.Input.Settled(functional.softmax(layer.X, layer.Input.FeatureAxis)),
        ["LogSoftmax"] = layer => layer.Input.Settled(functional.log_softmax(layer.X, layer.Input.FeatureAxis)),

        // After training these do nothing.
        ["Dropout"] = Rate(settles: false),
        ["SpatialDropout"] = Rate(settles: true),
        ["StochasticDepth"] = Rate(settles: false),
        ["GaussianNoise"] = layer =>
        {
            layer.Options.Real("std", null, 0, above: true);
            return layer.Input.With(layer.X);
        },
        ["LayerScale"] = layer => layer.Input.Settled(layer.X * layer.AlongFeatures(layer.Parameter("gamma", [layer.Input.Features, .. Enumerable.Repeat(1L, layer.Input.Extents.Length - layer.Input.FeatureAxis)]))),
    };

    private static Func<Layer, Value> Elementwise(Func<Tensor, Tensor> compute) => layer => layer.Input.With(compute(layer.X));

    private static Func<Layer, Value> Rate(bool settles) => layer =>
    {
        layer.Options.Real("rate", null, 0, 1);
        return settles ? layer.Input.Settled(layer.X) : layer.Input.With(layer.X);
    };

    private static Value Normalize(Layer layer)
    {
        var (mean, std) = (layer.Options.Reals("mean"), layer.Options.Reals("std"));
        if (mean.Length != std.Length || mean.Length == 0 || std.Any(value => value <= 0)) throw new RejectedException("mean and std do not fit");
        if (mean.Length == 1) return layer.Input.With((layer.X - mean[0]) / std[0]);
        var (means, stds) = (layer.AlongFeatures(tensor(mean, float32)), layer.AlongFeatures(tensor(std, float32)));
        return layer.Input.Features == mean.Length ? layer.Input.Settled((layer.X - means) / stds) : throw new RejectedException("a mean for each feature");
    }

    private static Value Dense(Layer layer)
    {
        var units = layer.Options.Whole("units");
        var dense = layer.Module(units * layer.Input.Features, () => Linear(layer.Input.Features, units, layer.Options.Flag("Bias", true)));
        return layer.WithFeaturesAt((int)layer.X.dim() - 1, dense.forward);
    }

    private static Value PReLU(Layer layer)
    {
        layer.Options.Real("Slope", 0.25);
        if (!layer.Options.Flag("PerFeature", false)) return layer.Input.With(Rectified(layer.X, layer.Parameter("weight", 1)));
        return layer.Input.Settled(Rectified(layer.X, layer.AlongFeatures(layer.Parameter("weight", layer.Input.Features))));

        static Tensor Rectified(Tensor x, Tensor slope) => x.clamp(min: 0) + slope * x.clamp(max: 0);
    }

    private static Value GELU(Layer layer) => layer.Input.With(layer.Options.Flag("Approximate", false)
        ? layer.X * 0.5 * (((layer.X + 0.044715 * layer.X.pow(3)) * Math.Sqrt(2 / Math.PI)).tanh() + 1)
        : functional.gelu(layer.X));
}
