using System.Globalization;
using System.Linq;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

/// <summary>Layers that change the size of a map without sliding a window.</summary>
internal static class MapWriter
{
    public static string AdaptivePooling(LayerScope scope)
    {
        var op = (AdaptivePooling)scope.Node.Op;
        var function = op.Kind == PoolKind.Max ? "adaptive_max_pool" : "adaptive_avg_pool";
        return $"{scope.Aliases.Functional}.{function}{op.Size.Count}d({scope.Argument}, {scope.Sizes("size", op.Size)})";
    }

    public static string Upsample(LayerScope scope)
    {
        var op = (Upsample)scope.Node.Op;
        var sizes = op.AreFactors
            ? "null, " + scope.Make("double[]", "factor", "{ " + string.Join(", ", op.Sizes.Select(factor => factor.ToString(CultureInfo.InvariantCulture) + ".0")) + " }")
            : scope.Sizes("size", op.Sizes) + ", null";
        var mode = $"global::TorchSharp.torch.InterpolationMode.{(op.IsBilinear ? "Bilinear" : "Nearest")}";
        var corners = op.IsBilinear ? CSharp.Literal(op.AlignCorners) : "null";
        return $"{scope.Aliases.Functional}.interpolate({scope.Argument}, {sizes}, {mode}, {corners}, false, false)";
    }

    public static string ZeroPad(LayerScope scope)
    {
        var op = (ZeroPad)scope.Node.Op;
        return WindowPads.Pad(scope, "sides", scope.Argument, op.Before, op.After, 0);
    }

    public static string Crop(LayerScope scope)
    {
        var op = (Crop)scope.Node.Op;
        return WindowPads.Pad(scope, "sides", scope.Argument, Negative(op.Before), Negative(op.After), 0);
    }

    private static EquatableArray<long> Negative(EquatableArray<long> cells) => cells.Select(count => -count).ToEquatableArray();
}
