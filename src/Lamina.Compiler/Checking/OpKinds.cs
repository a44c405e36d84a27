using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking;

/// <summary>The kinds of ops that several rules distinguish.</summary>
internal static class OpKinds
{
    public static bool IsNorm(this Op op) => op is BatchNorm or SampleNorm;

    public static bool IsSigmoid(this Op op) => op is Sigmoid or HardSigmoid;

    /// <summary>Bounded on both sides: its derivative is nearly zero for large values.</summary>
    public static bool Saturates(this Op op) => op.IsSigmoid() || op is Tanh or Softsign or Hardtanh;

    public static bool IsSoftmax(this Op op) => op is Softmax or LogSoftmax;

    public static bool IsMaximum(this Op op) =>
        op is Pooling { Kind: PoolKind.Max } or GlobalPooling { Kind: PoolKind.Max } or AdaptivePooling { Kind: PoolKind.Max };

    public static bool IsAverage(this Op op) =>
        op is Pooling { Kind: PoolKind.Average } or GlobalPooling { Kind: PoolKind.Average } or AdaptivePooling { Kind: PoolKind.Average };

    /// <summary>Other numbers of the same values in another arrangement: nothing is computed.</summary>
    public static bool OnlyArranges(this Op op) => op is Flatten or Reshape;

    /// <summary>The rate at which single values or whole features are dropped, or null.</summary>
    public static double? DropoutRate(this Op op) => op switch
    {
        Dropout dropout => dropout.Rate,
        SpatialDropout dropout => dropout.Rate,
        _ => null,
    };

    /// <summary>An op that is known to compute without weights, apart from a norm's or a slope's; of any other, rules expect that it learns.</summary>
    public static bool IsWeightless(this Op op) =>
        op is ElementwiseOp or Activation or Softmax or LogSoftmax or Join or Input or Normalize or SpatialDropout or LayerScale or LocalResponseNorm
            or Pooling or GlobalPooling or AdaptivePooling or Flatten or Reshape or Permute or Tokens or MeanOverTokens
            or Upsample or ZeroPad or Crop or PositionalEncoding
        || op.IsNorm();
}
