using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>x / (k + alpha / size · sum of x² over neighbouring channels)^beta: <c>LocalResponseNorm</c> (Krizhevsky et al. 2012).</summary>
/// <param name="Size">Channels in the sum.</param>
/// <param name="Alpha">The sum's factor; PyTorch's and Caffe's meaning, divided by <paramref name="Size"/>.</param>
/// <param name="Beta">The exponent.</param>
/// <param name="K">Added before the power.</param>
public sealed record LocalResponseNorm(long Size, double Alpha, double Beta, double K) : UnaryOp
{
    public override string Stem => "lrn";

    public override Sight Sees(TensorShape input) => Sight.Place;

    protected override Inference Infer(TensorShape input) => input.AsMap(input.Rank - 1) is { } map
        ? map
        : new Inference.Impossible(RuleIds.Rank, null,
            $"{{layer}}: normalises over neighbouring channels of a map, but {{input}} gives {input.Describe()}; put it before Flatten, or leave it out");
}
