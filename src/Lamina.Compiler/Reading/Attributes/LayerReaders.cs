using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>One typed reader per layer, by the attribute's name. A layer that is not in this table does not exist.</summary>
internal static class LayerReaders
{
    private static readonly Dictionary<string, Func<ArgumentReader, Op>> own =
        new(StringComparer.Ordinal)
        {
            ["Rescale"] = PreprocessingReaders.Rescale,
            ["Normalize"] = PreprocessingReaders.Normalize,

            ["Conv1D"] = arguments => WindowReaders.Convolution(arguments, 1),
            ["Conv2D"] = arguments => WindowReaders.Convolution(arguments, 2),
            ["Conv3D"] = arguments => WindowReaders.Convolution(arguments, 3),
            ["DepthwiseConv2D"] = arguments => WindowReaders.Depthwise(arguments, 2),
            ["SeparableConv2D"] = arguments => WindowReaders.Separable(arguments, 2),
            ["ConvTranspose1D"] = arguments => WindowReaders.Transposed(arguments, 1),
            ["ConvTranspose2D"] = arguments => WindowReaders.Transposed(arguments, 2),

            ["MaxPool1D"] = arguments => WindowReaders.Pooling(arguments, PoolKind.Max, 1),
            ["MaxPool2D"] = arguments => WindowReaders.Pooling(arguments, PoolKind.Max, 2),
            ["MaxPool3D"] = arguments => WindowReaders.Pooling(arguments, PoolKind.Max, 3),
            ["AvgPool1D"] = arguments => WindowReaders.Pooling(arguments, PoolKind.Average, 1),
            ["AvgPool2D"] = arguments => WindowReaders.Pooling(arguments, PoolKind.Average, 2),
            ["AvgPool3D"] = arguments => WindowReaders.Pooling(arguments, PoolKind.Average, 3),
            ["GlobalMaxPool1D"] = arguments => WindowReaders.GlobalPooling(arguments, PoolKind.Max, 1),
            ["GlobalMaxPool2D"] = arguments => WindowReaders.GlobalPooling(arguments, PoolKind.Max, 2),
            ["GlobalMaxPool3D"] = arguments => WindowReaders.GlobalPooling(arguments, PoolKind.Max, 3),
            ["GlobalAvgPool1D"] = arguments => WindowReaders.GlobalPooling(arguments, PoolKind.Average, 1),
            ["GlobalAvgPool2D"] = arguments => WindowReaders.GlobalPooling(arguments, PoolKind.Average, 2),
            ["GlobalAvgPool3D"] = arguments => WindowReaders.GlobalPooling(arguments, PoolKind.Average, 3),

            ["AdaptiveMaxPool2D"] = arguments => new AdaptivePooling(PoolKind.Max, arguments.Axes("size", 2)),
            ["AdaptiveAvgPool2D"] = arguments => new AdaptivePooling(PoolKind.Average, arguments.Axes("size", 2)),
            ["Upsample2D"] = MapReaders.Upsample,
            ["ZeroPad2D"] = MapReaders.ZeroPad,
            ["Crop2D"] = MapReaders.Crop,

            ["Dense"] = Dense,
            ["BatchNorm"] = NormReaders.Batch,
            ["LayerNorm"] = NormReaders.Layer,
            ["GroupNorm"] = NormReaders.Group,
            ["InstanceNorm"] = NormReaders.Instance,
            ["LocalResponseNorm"] = NormReaders.LocalResponse,

            ["Layer"] = ModuleReaders.Read,
            ["Flatten"] = _ => new Flatten(),
            ["Reshape"] = ReshapeReader.Read,
        };

    public static IReadOnlyDictionary<string, Func<ArgumentReader, Op>> All { get; } =
        new[] { own, ActivationReaders.All, RegularisationReaders.All, TokenReaders.All }.SelectMany(family => family).ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);

    private static Dense Dense(ArgumentReader arguments) => new(
        arguments.Whole("units"),
        arguments.Flag("Bias", true),
        arguments.Init("KernelInit", arguments.Defaults.KernelInit),
        arguments.Init("BiasInit", arguments.Defaults.BiasInit));
}
