using System.Collections.Generic;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

internal static class NormWriter
{
    public static IEnumerable<Step> Write(LayerScope scope)
    {
        // libtorch normalises along axis 1; features that stand elsewhere are brought there and back.
        var axis = scope.Input.FeatureAxis + 1L;
        if (axis == 1)
        {
            yield return new(scope.Value, BatchNorm(scope, scope.Argument));
            yield break;
        }

        yield return new(scope.Local("input"), $"{scope.Argument}.transpose(1L, {CSharp.Literal(axis)})");
        yield return new(scope.Local("normalized"), BatchNorm(scope, scope.Local("input")));
        yield return new(scope.Value, $"{scope.Local("normalized")}.transpose(1L, {CSharp.Literal(axis)})");
    }

    private static string BatchNorm(LayerScope scope, string argument)
    {
        var op = (BatchNorm)scope.Node.Op;
        var affine = op.Affine ? $"{scope.Field("weight")}, {scope.Field("bias")}" : "null, null";
        return $"{scope.Aliases.Functional}.batch_norm({argument}, {scope.Field("running_mean")}, {scope.Field("running_var")}, {affine}, " +
            $"training, {CSharp.Literal(op.Momentum)}, {CSharp.Literal(op.Epsilon)})";
    }
}
