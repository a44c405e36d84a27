using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Lamina.Conformance.Tests.Reference;

// Layers that slide a window.
internal static partial class Layers
{
    // TorchSharp has no 3-D pools; libtorch, through TorchScript, has.
    private static readonly Lazy<jit.CompilationUnit> volumes = new(() => jit.compile("""
        def max_pool3d(x, k0: int, k1: int, k2: int, s0: int, s1: int, s2: int, p0: int, p1: int, p2: int, ceil: bool):
            return torch.max_pool3d(x, [k0, k1, k2], [s0, s1, s2], [p0, p1, p2], [1, 1, 1], ceil)

        def avg_pool3d(x, k0: int, k1: int, k2: int, s0: int, s1: int, s2: int, p0: int, p1: int, p2: int, ceil: bool, count: bool):
            return torch.avg_pool3d(x, [k0, k1, k2], [s0, s1, s2], [p0, p1, p2], ceil, count)

        """));

    private static Dictionary<string, Func<Layer, Value>> Windows => new(StringComparer.Ordinal)
    {
        ["Conv1D"] = layer => Convolution(layer, 1),
        ["Conv2D"] = layer => Convolution(layer, 2),
        ["Conv3D"] = layer => Convolution(layer, 3),
        ["DepthwiseConv2D"] = layer => Depthwise(layer, "", layer.Options.Flag("Bias", true)),
        ["SeparableConv2D"] = Separable,
        ["ConvTranspose1D"] = layer => Transposed(layer, 1),
        ["ConvTranspose2D"] = layer => Transposed(layer, 2),
        ["MaxPool1D"] = layer => Pool(layer, 1, isMax: true),
        ["MaxPool2D"] = layer => Pool(layer, 2, isMax: true),
        ["MaxPool3D"] = layer => Pool(layer, 3, isMax: true),
        ["AvgPool1D"] = layer => Pool(layer, 1, isMax: false),
        ["AvgPool2D"] = layer => Pool(layer, 2, isMax: false),
        ["AvgPool3D"] = layer => Pool(layer, 3, isMax: false),
    };

    /// <summary>The cells that TensorFlow's SAME adds: as few as give ceil(size / stride) places, the odd one after.</summary>
    private static (long Before, long After) Same(long size, long span, long stride)
    {
        var wanted = (long)Math.Ceiling(size / (double)stride);
        var cells = 0L;
        while (size + cells < span || (size + cells - span) / stride + 1 < wanted) cells++;
        return (cells / 2, cells - cells / 2);
    }

    private static long Span(long kernel, long dilation) => (kernel - 1) * dilation + 1;

    /// <summary>Pads the last axes; libtorch counts from the last.</summary>
    private static Tensor Padded(Tensor x, IEnumerable<(long Before, long After)> sides, double value = 0) =>
        functional.pad(x, [.. sides.Reverse().SelectMany(side => new[] { side.Before, side.After })], TorchSharp.PaddingModes.Constant, value);

    private static Value Convolution(Layer layer, int rank)
    {
        var (x, filters, groups) = (layer.Map(rank), layer.Options.Whole("filters"), layer.Options.Whole("Groups", 1));
        return Convolved(layer, x, rank, filters, groups, layer.Options.Flag("Bias", true), "");
    }

    private static Value Depthwise(Layer layer, string path, bool bias)
    {
        var x = layer.Map(2);
        return Convolved(layer, x, 2, layer.Options.Whole("Multiplier", 1) * x.shape[1], x.shape[1], bias, path);
    }

    private static Value Separable(Layer layer)
    {
        var filters = layer.Options.Whole("filters");
        var x = Depthwise(layer, "depthwise.", bias: false).Tensor;
        var pointwise = layer.Module(filters * x.shape[1], () => Conv2d(x.shape[1], filters, 1L, bias: layer.Options.Flag("Bias", true)), "pointwise.");
        return new(pointwise.forward(x), Layout.ChannelsFirst);
    }

    private static Value Convolved(Layer layer, Tensor x, int rank, long filters, long groups, bool bias, string path)
    {
        var (kernel, stride, dilation) = (layer.Options.Axes("kernel", rank), layer.Options.Axes("Stride", rank, 1), layer.Options.Axes("Dilation", rank, 1));
        var padding = layer.Options.Padding(rank);
        if (layer.Options.IsSame("Padding"))
        {
            x = Padded(x, Enumerable.Range(0, rank).Select(axis => Same(x.shape[axis + 2], Span(kernel[axis], dilation[axis]), stride[axis])));
        }

        var (channels, weights) = (x.shape[1], filters * x.shape[1] * kernel.Aggregate((a, b) => a * b));
        if (channels % groups != 0 || filters % groups != 0) throw new RejectedException("groups must divide channels and filters");
        var result = rank switch
        {
            1 => layer.Module(weights, () => Conv1d(channels, filters, kernel[0], stride[0], padding[0], dilation[0], groups: groups, bias: bias), path).forward(x),
            2 => layer.Module(weights, () => Conv2d(channels, filters, Two(kernel), Two(stride), Two(padding), Two(dilation), groups: groups, bias: bias), path).forward(x),
            _ => layer.Module(weights, () => Conv3d(channels, filters, Three(kernel), Three(stride), Three(padding), Three(dilation), groups: groups, bias: bias), path).forward(x),
        };
        return new(result, Layout.ChannelsFirst);
    }

    private static Value Transposed(Layer layer, int rank)
    {
        var (x, filters, groups) = (layer.Map(rank), layer.Options.Whole("filters"), layer.Options.Whole("Groups", 1));
        var (kernel, stride, dilation) = (layer.Options.Axes("kernel", rank), layer.Options.Axes("Stride", rank, 1), layer.Options.Axes("Dilation", rank, 1));
        var (padding, added, isSame) = (layer.Options.Padding(rank), layer.Options.Axes("OutputPadding", rank, 0, min: 0), layer.Options.IsSame("Padding"));
        if (isSame && added.Any(cells => cells > 0)) throw new RejectedException("OutputPadding means nothing with Same");
        if (x.shape[1] % groups != 0 || filters % groups != 0) throw new RejectedException("groups must divide channels and filters");

        var bias = layer.Options.Flag("Bias", true);
        var weight = layer.Parameter("weight", [x.shape[1], filters / groups, .. kernel]);
        var offsets = bias ? layer.Parameter("bias", filters) : zeros(filters);
        // libtorch 2 ends the process when less than nothing is left.
        if (Enumerable.Range(0, rank).Any(axis => (x.shape[axis + 2] - 1) * stride[axis] - 2 * padding[axis] + Span(kernel[axis], dilation[axis]) + added[axis] < 1))
            throw new RejectedException("nothing is left of the map");
        // A line is a map of one row.
        if (rank == 1) (x, weight) = (x.unsqueeze(2), weight.unsqueeze(2));
        var result = functional.conv_transpose2d(x, weight, null, Map(stride, 1), Map(padding, 0), Map(added, 0), Map(dilation, 1), groups);
        if (isSame)
        {
            // Size × stride, cut as TensorFlow's convolution of this stride would have padded; what no cell reaches is zero before the bias.
            var sides = Enumerable.Range(0, rank).Select(axis =>
            {
                var (size, excess) = (layer.X.shape[axis + 2] * stride[axis], Math.Max(Span(kernel[axis], dilation[axis]) - stride[axis], 0));
                var whole = (layer.X.shape[axis + 2] - 1) * stride[axis] + Span(kernel[axis], dilation[axis]);
                return (-(excess / 2), size - whole + excess / 2);
            });
            result = Padded(result, sides);
        }

        result = result + offsets.view(1, -1, 1, 1);
        return new(rank == 1 ? result.squeeze(2) : result, Layout.ChannelsFirst);

        long[] Map(long[] sizes, long across) => rank == 1 ? [across, .. sizes] : sizes;
    }

    private static Value Pool(Layer layer, int rank, bool isMax)
    {
        var x = layer.Map(rank);
        var window = layer.Options.Axes("window", rank);
        var stride = layer.Options.Has("Stride") ? layer.Options.Axes("Stride", rank) : window;
        var (padding, ceil, count) = (layer.Options.Padding(rank), layer.Options.Flag("CeilMode", false), layer.Options.Flag("CountIncludePad", true));
        if (!layer.Options.IsSame("Padding")) return new(Pooled(x, window, stride, padding, ceil, count, isMax), Layout.ChannelsFirst);

        var sides = Enumerable.Range(0, rank).Select(axis => Same(x.shape[axis + 2], window[axis], stride[axis])).ToList();
        if (isMax) return new(Pooled(Padded(x, sides, double.NegativeInfinity), window, stride, padding, false, true, isMax), Layout.ChannelsFirst);

        // TensorFlow's mean is that of the cells of the map.
        var (sums, cells) = (Pooled(Padded(x, sides), window, stride, padding, false, true, false), Pooled(Padded(ones_like(x), sides), window, stride, padding, false, true, false));
        return new(sums / cells, Layout.ChannelsFirst);
    }

    private static Tensor Pooled(Tensor x, long[] window, long[] stride, long[] padding, bool ceil, bool count, bool isMax) => (window.Length, isMax) switch
    {
        (1, true) => functional.max_pool1d(x, window[0], stride[0], padding[0], 1, ceil),
        (1, false) => functional.avg_pool1d(x, window[0], stride[0], padding[0], ceil, count),
        (2, true) => functional.max_pool2d(x, window, stride, padding, [1, 1], ceil),
        (2, false) => functional.avg_pool2d(x, window, stride, padding, ceil, count),
        (_, true) => volumes.Value.invoke<Tensor>("max_pool3d", [x, .. window.Concat(stride).Concat(padding).Cast<object>(), ceil]),
        // libtorch's avg_pool3d alone refuses a window longer than the map before its padding, which its other pools do not.
        (_, false) when Enumerable.Range(0, 3).Any(axis => x.shape[axis + 2] < window[axis]) => MeanOfPlanes(x, window, stride, padding, ceil, count),
        (_, false) => volumes.Value.invoke<Tensor>("avg_pool3d", [x, .. window.Concat(stride).Concat(padding).Cast<object>(), ceil, count]),
    };

    /// <summary>A mean over each plane, then one over the depth.</summary>
    private static Tensor MeanOfPlanes(Tensor x, long[] window, long[] stride, long[] padding, bool ceil, bool count)
    {
        var planes = Pooled(x.flatten(1, 2), window[1..], stride[1..], padding[1..], ceil, count, isMax: false);
        var columns = planes.view(x.shape[0], x.shape[1], x.shape[2], -1);
        var means = Pooled(columns, [window[0], 1], [stride[0], 1], [padding[0], 0], ceil, count, isMax: false);
        return means.view(x.shape[0], x.shape[1], -1, planes.shape[2], planes.shape[3]);
    }

    private static (long, long) Two(long[] sizes) => (sizes[0], sizes[1]);

    private static (long, long, long) Three(long[] sizes) => (sizes[0], sizes[1], sizes[2]);
}
