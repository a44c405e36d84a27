using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

internal static class JoinWriter
{
    /// <summary>a.add(b), and further values onto the sum, which is this layer's own.</summary>
    public static string Add(LayerScope scope) => Chain(scope, "add", "add_");

    public static string Multiply(LayerScope scope) =>
        // A product that stretched may not be written over: it would have the smaller shape.
        Chain(scope, "mul", "mul");

    public static IEnumerable<Step> Concat(LayerScope scope)
    {
        var parts = new List<string>();
        foreach (var (argument, input) in scope.Arguments.Zip(scope.Inputs, (argument, input) => (argument, input)))
        {
            var cropped = Crop(scope, argument, input);
            parts.Add(cropped?.Variable ?? argument);
            if (cropped is not null) yield return cropped;
        }

        var axis = CSharp.Literal(scope.Output.FeatureAxis + 1L);
        yield return new(scope.Value, $"{scope.Aliases.Torch}.cat(new[] {{ {string.Join(", ", parts)} }}, {axis})");
    }

    private static string Chain(LayerScope scope, string first, string further) =>
        scope.Arguments[0] + string.Concat(scope.Arguments.Skip(1).Select((argument, index) => $".{(index == 0 ? first : further)}({argument})"));

    /// <summary>The step that cuts a map to the size of the result around its centre, or null if it has that size, or is no map.</summary>
    private static Step? Crop(LayerScope scope, string argument, TensorShape input)
    {
        if (!((Concat)scope.Node.Op).Crop || scope.Output.FeatureAxis != 0 || input.Spatial == scope.Output.Spatial) return null;
        var variable = scope.Local($"{argument}_cropped");
        if (!input.Spatial.Concat(scope.Output.Spatial).All(dim => dim.IsKnown))
        {
            return new(variable, $"global::Lamina.CentreCrop.Apply({argument}, {scope.Arguments[scope.Arguments.Count - 1]})");
        }

        // A chain of two views would leave the first to the finalizer.
        var excess = input.Spatial.Zip(scope.Output.Spatial, (from, to) => from.Value - to.Value).ToList();
        var (before, after) = (excess.Select(cells => -(cells / 2)).ToEquatableArray(), excess.Select(cells => -(cells - cells / 2)).ToEquatableArray());
        return new(variable, WindowPads.Pad(scope, "sides", argument, before, after, 0));
    }
}
