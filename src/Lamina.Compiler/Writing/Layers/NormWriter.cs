using System;
using System.Collections.Generic;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

internal static class NormWriter
{
    public static IEnumerable<Step> Batch(LayerScope scope) => Along(scope, 1, argument =>
    {
        var op = (BatchNorm)scope.Node.Op;
        return $"{scope.Aliases.Functional}.batch_norm({argument}, {scope.Field("running_mean")}, {scope.Field("running_var")}, {Affine(scope, op.Affine)}, " +
            $"{scope.Training}, {CSharp.Literal(op.Momentum)}, {CSharp.Literal(op.Epsilon)})";
    });

    public static IEnumerable<Step> Layer(LayerScope scope) => Along(scope, scope.Input.Rank, argument =>
    {
        var op = (LayerNorm)scope.Node.Op;
        var features = scope.Sizes("features", [scope.Input.Features.Value]);
        return $"{scope.Aliases.Functional}.layer_norm({argument}, {features}, {Affine(scope, op.Affine)}, {CSharp.Literal(op.Epsilon)})";
    });

    public static IEnumerable<Step> Group(LayerScope scope) => Along(scope, 1, argument =>
    {
        var op = (GroupNorm)scope.Node.Op;
        return $"{scope.Aliases.Functional}.group_norm({argument}, {CSharp.Literal(op.Groups)}, {Affine(scope, op.Affine)}, {CSharp.Literal(op.Epsilon)})";
    });

    public static IEnumerable<Step> Instance(LayerScope scope) => Along(scope, 1, argument =>
    {
        var op = (InstanceNorm)scope.Node.Op;
        return $"{scope.Aliases.Functional}.instance_norm({argument}, null, null, {Affine(scope, op.Affine)}, true, 0.1, {CSharp.Literal(op.Epsilon)})";
    });

    public static IEnumerable<Step> LocalResponse(LayerScope scope)
    {
        var op = (LocalResponseNorm)scope.Node.Op;
        var argument = scope.Argument;
        if (scope.Input.Rank == 4)
        {
            // libtorch views the volume's last two axes as one, which a dense layer along the channels does not leave side by side.
            yield return new(scope.Local("input"), $"{argument}.contiguous()");
            argument = scope.Local("input");
        }

        yield return new(scope.Value, $"{scope.Aliases.Functional}.local_response_norm({argument}, {CSharp.Literal(op.Size)}, {CSharp.Literal(op.Alpha)}, " +
            $"{CSharp.Literal(op.Beta)}, {CSharp.Literal(op.K)})");
    }

    /// <summary>libtorch normalises along one axis; features on another axis are moved there and back.</summary>
    private static IEnumerable<Step> Along(LayerScope scope, long wanted, Func<string, string> norm)
    {
        var axis = scope.Input.FeatureAxis + 1L;
        if (axis == wanted)
        {
            yield return new(scope.Value, norm(scope.Argument));
            yield break;
        }

        var swap = $".transpose({CSharp.Literal(Math.Min(axis, wanted))}, {CSharp.Literal(Math.Max(axis, wanted))})";
        yield return new(scope.Local("input"), scope.Argument + swap);
        yield return new(scope.Local("normalized"), norm(scope.Local("input")));
        yield return new(scope.Value, scope.Local("normalized") + swap);
    }

    private static string Affine(LayerScope scope, bool affine) => affine ? $"{scope.Field("weight")}, {scope.Field("bias")}" : "null, null";
}
