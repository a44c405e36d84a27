using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

/// <summary>One writer per op: the lines of <c>forward</c> that compute it.</summary>
internal static class LayerWriters
{
    private static readonly Dictionary<Type, Func<LayerScope, IEnumerable<Step>>> own = new()
    {
        [typeof(Rescale)] = Step.Single(PreprocessingWriter.Rescale),
        [typeof(Normalize)] = PreprocessingWriter.Normalize,
        [typeof(Convolution)] = ConvolutionWriter.Write,
        [typeof(DepthwiseConvolution)] = ConvolutionWriter.WriteDepthwise,
        [typeof(SeparableConvolution)] = ConvolutionWriter.WriteSeparable,
        [typeof(TransposedConvolution)] = TransposedConvolutionWriter.Write,
        [typeof(Pooling)] = PoolingWriter.Write,
        [typeof(GlobalPooling)] = PoolingWriter.WriteGlobal,
        [typeof(AdaptivePooling)] = Step.Single(MapWriter.AdaptivePooling),
        [typeof(Upsample)] = Step.Single(MapWriter.Upsample),
        [typeof(ZeroPad)] = Step.Single(MapWriter.ZeroPad),
        [typeof(Crop)] = Step.Single(MapWriter.Crop),
        [typeof(Dense)] = DenseWriter.Write,
        [typeof(BatchNorm)] = NormWriter.Batch,
        [typeof(LayerNorm)] = NormWriter.Layer,
        [typeof(GroupNorm)] = NormWriter.Group,
        [typeof(InstanceNorm)] = NormWriter.Instance,
        [typeof(LocalResponseNorm)] = NormWriter.LocalResponse,
        [typeof(Flatten)] = Step.Single(scope => $"{scope.Argument}.flatten(1L, -1L)"),
        [typeof(Reshape)] = Step.Single(ReshapeWriter.Write),
        [typeof(OwnModule)] = Step.Single(OwnModuleWriter.Write),
        [typeof(Add)] = Step.Single(JoinWriter.Add),
        [typeof(Multiply)] = Step.Single(JoinWriter.Multiply),
        [typeof(Concat)] = JoinWriter.Concat,
    };

    public static IReadOnlyDictionary<Type, Func<LayerScope, IEnumerable<Step>>> All { get; } =
        new[] { own, ActivationWriters.All, RegularisationWriters.All, TokenWriters.All }.SelectMany(family => family).ToDictionary(row => row.Key, row => row.Value);

    public static IEnumerable<Step> Write(LayerScope scope) => All[scope.Node.Op.GetType()](scope);
}
