using System;
using System.Collections.Generic;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

/// <summary>One writer per op: the lines of <c>forward</c> that compute it.</summary>
internal static class LayerWriters
{
    public static IReadOnlyDictionary<Type, Func<LayerScope, IEnumerable<Step>>> All { get; } = new Dictionary<Type, Func<LayerScope, IEnumerable<Step>>>
    {
        [typeof(Rescale)] = Single(PreprocessingWriter.Rescale),
        [typeof(Normalize)] = PreprocessingWriter.Normalize,
        [typeof(Convolution)] = ConvolutionWriter.Write,
        [typeof(Pooling)] = PoolingWriter.Write,
        [typeof(GlobalPooling)] = PoolingWriter.WriteGlobal,
        [typeof(Dense)] = DenseWriter.Write,
        [typeof(BatchNorm)] = NormWriter.Write,
        [typeof(Dropout)] = Single(scope =>
            $"{scope.Aliases.Functional}.dropout({scope.Argument}, {CSharp.Literal(((Dropout)scope.Node.Op).Rate)}, training, false)"),
        [typeof(Flatten)] = Single(scope => $"{scope.Argument}.flatten(1L, -1L)"),
        [typeof(Reshape)] = Single(ReshapeWriter.Write),
        [typeof(Add)] = Single(JoinWriter.Add),
        [typeof(Multiply)] = Single(JoinWriter.Multiply),
        [typeof(Concat)] = JoinWriter.Concat,
        [typeof(ReLU)] = Single(scope => scope.InPlace ? $"{scope.Argument}.relu_()" : $"{scope.Argument}.relu()"),
        [typeof(LeakyReLU)] = Single(scope =>
            $"{scope.Aliases.Functional}.leaky_relu({scope.Argument}, {CSharp.Literal(((LeakyReLU)scope.Node.Op).Slope)}, false)"),
        [typeof(ELU)] = Single(scope => $"{scope.Aliases.Functional}.elu({scope.Argument}, {CSharp.Literal(((ELU)scope.Node.Op).Alpha)}, false)"),
        [typeof(SELU)] = Single(scope => $"{scope.Argument}.selu()"),
        [typeof(GELU)] = Single(scope => $"{scope.Argument}.gelu()"),
        [typeof(SiLU)] = Single(scope => $"{scope.Argument}.silu()"),
        [typeof(Sigmoid)] = Single(scope => $"{scope.Argument}.sigmoid()"),
        [typeof(Tanh)] = Single(scope => $"{scope.Argument}.tanh()"),
        [typeof(Softmax)] = Single(scope => $"{scope.Aliases.Functional}.softmax({scope.Argument}, {CSharp.Literal(scope.Input.FeatureAxis + 1L)})"),
    };

    public static IEnumerable<Step> Write(LayerScope scope) => All[scope.Node.Op.GetType()](scope);

    /// <summary>A layer that is one expression.</summary>
    private static Func<LayerScope, IEnumerable<Step>> Single(Func<LayerScope, string> expression) =>
        scope => [new Step(scope.Value, expression(scope))];
}
