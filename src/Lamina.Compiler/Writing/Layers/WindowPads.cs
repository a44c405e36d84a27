using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

/// <summary>
/// Padding as libtorch takes it: the same on both sides of an axis as an argument of the operator, TensorFlow's uneven one (<c>Same</c> with an
/// even kernel or a stride) as a step of its own.
/// </summary>
internal static class WindowPads
{
    /// <summary>The step that pads <paramref name="argument"/>, or null; and what is left for the operator to pad.</summary>
    public static Step? Of(LayerScope scope, Window window, double value, string argument, string variable, out EquatableArray<long> padding)
    {
        padding = window.Padding.Cells;
        if (!window.Padding.Same) return null;
        if (scope.Input.Spatial.Any(dim => !dim.IsKnown)) return new(variable, SameAtRunTime(scope, window, value, argument));

        var (before, after) = (window.Before(scope.Input), window.After(scope.Input));
        if (before == after && FitsOperator(scope, window, before))
        {
            padding = before;
            return null;
        }

        return new(variable, Pad(scope, "pad", argument, before, after, value));
    }

    /// <summary>Cells before and after each axis; below zero they are cut off.</summary>
    public static string Pad(LayerScope scope, string purpose, string argument, EquatableArray<long> before, EquatableArray<long> after, double value) =>
        $"{scope.Aliases.Functional}.pad({argument}, {scope.Sizes(purpose, Sides(before, after))}, global::TorchSharp.PaddingModes.Constant, {CSharp.Literal(value)})";

    /// <summary>libtorch's pools refuse more than half a window.</summary>
    private static bool FitsOperator(LayerScope scope, Window window, EquatableArray<long> before) =>
        scope.Node.Op is not Pooling || Enumerable.Range(0, window.Rank).All(axis => before[axis] <= window.Kernel[axis] / 2);

    /// <summary>libtorch counts from the last axis to the first: left, right, top, bottom.</summary>
    private static IEnumerable<long> Sides(EquatableArray<long> before, EquatableArray<long> after)
    {
        for (var axis = before.Count - 1; axis >= 0; axis--)
        {
            yield return before[axis];
            yield return after[axis];
        }
    }

    /// <summary>Sizes that are only known when the program runs: the runtime does the same arithmetic.</summary>
    private static string SameAtRunTime(LayerScope scope, Window window, double value, string argument)
    {
        var span = scope.Sizes("span", Enumerable.Range(0, window.Rank).Select(window.Span));
        return $"global::Lamina.SamePadding.Pad({argument}, {span}, {scope.Sizes("same_stride", window.Stride)}, {CSharp.Literal(value)})";
    }
}
