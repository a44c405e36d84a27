using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

internal static class PreprocessingWriter
{
    public static string Rescale(LayerScope scope)
    {
        var op = (Rescale)scope.Node.Op;
        var scaled = $"{scope.Argument}.mul({scope.Scalar("scale", op.Scale)})";
        return op.Offset == 0 ? scaled : $"{scaled}.add_({scope.Scalar("offset", op.Offset)})";
    }

    public static IEnumerable<Step> Normalize(LayerScope scope)
    {
        var op = (Normalize)scope.Node.Op;
        if (op.Mean.Count == 1)
        {
            yield return new(scope.Value, $"{scope.Argument}.sub({scope.Scalar("mean", op.Mean[0])}).div_({scope.Scalar("std", op.Std[0])})");
            yield break;
        }

        // One number per feature, shaped so that it broadcasts along the feature axis.
        var extents = string.Join(", ", Enumerable.Range(1, scope.Input.Rank).Select(axis => axis == scope.Input.FeatureAxis + 1 ? "-1L" : "1L"));
        foreach (var (purpose, values) in new[] { ("mean", op.Mean), ("std", op.Std) })
        {
            var constant = scope.Make("float[]", purpose + "_values", "{ " + string.Join(", ", values.Select(Float)) + " }");
            yield return new(scope.Local(purpose + "_list"), $"{scope.Aliases.Torch}.tensor({constant}, {scope.Argument}.dtype, {scope.Argument}.device)");
            yield return new(scope.Local(purpose), $"{scope.Local(purpose + "_list")}.view({extents})");
        }

        yield return new(scope.Value, $"{scope.Argument}.sub({scope.Local("mean")}).div_({scope.Local("std")})");
    }

    private static string Float(double value) => ((float)value).ToString("R", CultureInfo.InvariantCulture) + "f";
}
