using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Readers of the normalisations.</summary>
internal static class NormReaders
{
    public static BatchNorm Batch(ArgumentReader arguments) => new(
        arguments.Real("Momentum", arguments.Defaults.BatchNormMomentum, 0, 1, openMin: true),
        arguments.Real("Epsilon", arguments.Defaults.BatchNormEpsilon, 0, openMin: true),
        arguments.Flag("Affine", arguments.Defaults.BatchNormAffine));

    public static LayerNorm Layer(ArgumentReader arguments) => new(Epsilon(arguments), arguments.Flag("Affine", true));

    public static GroupNorm Group(ArgumentReader arguments) => new(arguments.Whole("groups"), Epsilon(arguments), arguments.Flag("Affine", true));

    public static InstanceNorm Instance(ArgumentReader arguments) => new(Epsilon(arguments), arguments.Flag("Affine", arguments.Defaults.InstanceNormAffine));

    public static LocalResponseNorm LocalResponse(ArgumentReader arguments) => new(
        arguments.Whole("size"),
        arguments.Real("Alpha", arguments.Defaults.ResponseAlpha),
        arguments.Real("Beta", arguments.Defaults.ResponseBeta),
        arguments.Real("K", arguments.Defaults.ResponseK));

    private static double Epsilon(ArgumentReader arguments) => arguments.Real("Epsilon", arguments.Defaults.SampleNormEpsilon, 0, openMin: true);
}
