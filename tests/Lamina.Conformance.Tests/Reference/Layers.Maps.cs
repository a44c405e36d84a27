using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Lamina.Conformance.Tests.Reference;

// Layers that change shapes without sliding a window.
internal static partial class Layers
{
    private static Dictionary<string, Func<Layer, Value>> Maps => new(StringComparer.Ordinal)
    {
        ["GlobalAvgPool1D"] = layer => Global(layer, 1, isMax: false),
        ["GlobalAvgPool2D"] = layer => Global(layer, 2, isMax: false),
        ["GlobalAvgPool3D"] = layer => Global(layer, 3, isMax: false),
        ["GlobalMaxPool1D"] = layer => Global(layer, 1, isMax: true),
        ["GlobalMaxPool2D"] = layer => Global(layer, 2, isMax: true),
        ["GlobalMaxPool3D"] = layer => Global(layer, 3, isMax: true),
        ["AdaptiveAvgPool2D"] = layer => new(functional.adaptive_avg_pool2d(layer.Map(2), layer.Options.Axes("size", 2)), Layout.ChannelsFirst),
        ["AdaptiveMaxPool2D"] = layer => new(functional.adaptive_max_pool2d(layer.Map(2), layer.Options.Axes("size", 2)), Layout.ChannelsFirst),
        ["Upsample2D"] = Upsample,
        ["ZeroPad2D"] = layer =>
        {
            var (before, after) = layer.Options.Sides("padding");
            return new(Padded(layer.Map(2), before.Zip(after)), Layout.ChannelsFirst);
        },
        ["Crop2D"] = layer =>
        {
            var (x, (before, after)) = (layer.Map(2), layer.Options.Sides("cells"));
            for (var axis = 0; axis < 2; axis++)
            {
                var length = x.shape[axis + 2] - before[axis] - after[axis];
                x = length > 0 ? x.narrow(axis + 2, before[axis], length) : throw new RejectedException("nothing is left of the map");
            }

            return new(x, Layout.ChannelsFirst);
        },
        ["Flatten"] = layer => new(layer.X.flatten(1), Layout.FeaturesLast),
        ["Reshape"] = layer =>
        {
            var extents = layer.Options.Wholes("shape");
            if (extents.Length == 0 || extents.Any(extent => extent is 0 or < -1)) throw new RejectedException("extents are at least 1, or -1");
            return new(layer.X.reshape([layer.X.shape[0], .. extents]), Value.Declared(extents.Length));
        },
        ["Permute"] = Permute,
    };

    private static Value Global(Layer layer, int rank, bool isMax)
    {
        var x = layer.Map(rank).flatten(2);
        var one = isMax ? x.max(2).values : x.mean([2]);
        return layer.Options.Flag("KeepDims", false)
            ? new(one.view([x.shape[0], x.shape[1], .. Enumerable.Repeat(1L, rank)]), Layout.ChannelsFirst)
            : new(one, Layout.FeaturesLast);
    }

    private static Value Upsample(Layer layer)
    {
        if (layer.Options.Has("factor") == layer.Options.Has("Size")) throw new RejectedException("a factor or a size");
        var x = layer.Map(2);
        var size = layer.Options.Has("Size") ? layer.Options.Axes("Size", 2) : null;
        var factor = size is null ? layer.Options.Axes("factor", 2).Select(value => (double)value).ToArray() : null;
        var isBilinear = layer.Options.IsMember("Mode", "Bilinear");
        var corners = isBilinear ? layer.Options.Flag("AlignCorners", false) : (bool?)null;
        return new(functional.interpolate(x, size, factor, isBilinear ? InterpolationMode.Bilinear : InterpolationMode.Nearest, corners), Layout.ChannelsFirst);
    }

    private static Value Permute(Layer layer)
    {
        var axes = layer.Options.Wholes("axes");
        if (axes.Any(axis => axis < 1)) throw new RejectedException("axes are counted from 1");
        var result = layer.X.permute([0, .. axes]);
        if (layer.Input.Rank >= 3) return new(result, axes[0] == layer.Input.FeatureAxis ? Layout.ChannelsFirst : Layout.FeaturesLast);
        return new(result, layer.Input.Rank == 2 && layer.Input.Layout != Layout.ChannelsFirst ? Layout.Open : Layout.FeaturesLast);
    }
}
