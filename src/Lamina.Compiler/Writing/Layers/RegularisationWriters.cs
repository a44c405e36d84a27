using System;
using System.Collections.Generic;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

/// <summary>Writers of the layers that act only while training, and of the scales of residual branches.</summary>
internal static class RegularisationWriters
{
    public static IReadOnlyDictionary<Type, Func<LayerScope, IEnumerable<Step>>> All { get; } = new Dictionary<Type, Func<LayerScope, IEnumerable<Step>>>
    {
        [typeof(Dropout)] = Step.Single(scope =>
            $"{scope.Aliases.Functional}.dropout({scope.Argument}, {CSharp.Literal(((Dropout)scope.Node.Op).Rate)}, {scope.Training}, false)"),
        [typeof(SpatialDropout)] = Step.Single(scope =>
            $"{Noise}.DropFeatures({scope.Argument}, {CSharp.Literal(scope.Input.FeatureAxis + 1L)}, {CSharp.Literal(((SpatialDropout)scope.Node.Op).Rate)}, {scope.Training})"),
        [typeof(StochasticDepth)] = Step.Single(scope =>
            $"{Noise}.DropSamples({scope.Argument}, {CSharp.Literal(((StochasticDepth)scope.Node.Op).Rate)}, {scope.Training})"),
        [typeof(GaussianNoise)] = Step.Single(scope =>
            $"{Noise}.Gaussian({scope.Argument}, {CSharp.Literal(((GaussianNoise)scope.Node.Op).Std)}, {scope.Training})"),
        [typeof(LayerScale)] = Step.Single(scope => $"{scope.Argument}.mul({scope.Field("gamma")})"),
    };

    private const string Noise = "global::Lamina.TrainingNoise";
}
