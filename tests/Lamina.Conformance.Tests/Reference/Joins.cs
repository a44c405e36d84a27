using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.Reference;

/// <summary>What the layers of several values mean, by their words.</summary>
internal static class Joins
{
    public static IReadOnlyDictionary<string, Func<IReadOnlyList<Value>, Options, Value>> All { get; } =
        new Dictionary<string, Func<IReadOnlyList<Value>, Options, Value>>(StringComparer.Ordinal)
        {
            ["Add"] = (values, _) =>
            {
                var layout = Layout(values);
                if (values.Any(value => !value.Extents.SequenceEqual(values[0].Extents))) throw new RejectedException("other shapes cannot be added");
                return new(values.Select(value => value.Tensor).Aggregate((sum, tensor) => sum + tensor), layout);
            },
            ["Multiply"] = (values, _) => new(values.Select(value => value.Tensor).Aggregate((product, tensor) => product * tensor), Layout(values)),
            ["Concat"] = Concat,
        };

    private static Value Concat(IReadOnlyList<Value> values, Options options)
    {
        var layout = Layout(values) is var common && common == Reference.Layout.Open ? Reference.Layout.FeaturesLast : Layout(values);
        var tensors = values.Select(value => value.Tensor).ToList();
        if (options.Flag("Crop", false) && layout == Reference.Layout.ChannelsFirst)
        {
            for (var axis = 2; axis < tensors[0].dim(); axis++)
            {
                var smallest = tensors.Min(tensor => tensor.shape[axis]);
                tensors = [.. tensors.Select(tensor => tensor.narrow(axis, (tensor.shape[axis] - smallest) / 2, smallest))];
            }
        }

        return new(cat(tensors, layout == Reference.Layout.ChannelsFirst ? 1 : tensors[0].dim() - 1), layout);
    }

    /// <summary>The common layout: values that were not read yet follow the others.</summary>
    private static Layout Layout(IReadOnlyList<Value> values)
    {
        if (values.Any(value => value.Layout == Reference.Layout.Numbers)) throw new RejectedException("numbers of tokens");
        if (values.Any(value => value.Rank != values[0].Rank)) throw new RejectedException("values of other ranks");
        var read = values.Select(value => value.Layout).Where(layout => layout != Reference.Layout.Open).Distinct().ToList();
        return read switch
        {
            [] => Reference.Layout.Open,
            [var layout] => layout,
            _ => throw new RejectedException("features stand on other axes"),
        };
    }
}
