using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Shaping;

/// <summary>What a size of the input that is written <c>Any</c> must fulfil, for every layer to have a map to work on and for what joins to match.</summary>
/// <param name="Axis">The axis of one sample.</param>
/// <param name="Size">What the size is called: height.</param>
/// <param name="AtLeast">The smallest that fits.</param>
/// <param name="MultipleOf">What it must be a multiple of; 1 is any.</param>
internal sealed record SizeNeed(int Axis, string Size, long AtLeast, long MultipleOf)
{
    // Windows, strides and what they are chained to shrink a map by less than this in any network that is of use.
    private const long Tried = 4096;

    /// <summary>The needs of an input, in the order of its axes; sizes for which anything does have none.</summary>
    public static IEnumerable<SizeNeed> Of(TensorShape input, ShapedGraph graph)
    {
        if (input.IsKnown || !graph.IsComplete) return [];
        var conditions = graph.Graph.Nodes
            .Select(node => node.Op.Infer([.. node.Inputs.Select(each => graph.Shape(each)!)]))
            .OfType<Inference.Shaped>().SelectMany(shaped => shaped.Conditions).ToList();
        return
            from axis in Enumerable.Range(0, input.Rank)
            where !input.Dims[axis].IsKnown
            let size = input.Dims[axis].ToString()
            let multiple = conditions.Where(condition => condition.Size == size).Aggregate(1L, (all, condition) => Sizes.LeastCommonMultiple(all, condition.Of))
            let least = Least(size, multiple, graph)
            where multiple > 1 || least > 1
            select new SizeNeed(axis, size, least, multiple);
    }

    /// <summary>The smallest size that leaves each layer at least a cell; one that another size decides as well is left out.</summary>
    private static long Least(string size, long multiple, ShapedGraph graph)
    {
        var extents = graph.Shapes.SelectMany(each => each.Shape!.Dims).Where(dim => !dim.IsKnown && dim.Names.All(name => name == size)).Distinct().ToList();
        for (var least = multiple; least <= Tried; least += multiple)
        {
            if (extents.All(extent => extent.At(_ => least) >= 1)) return least;
        }

        return 1;
    }
}
