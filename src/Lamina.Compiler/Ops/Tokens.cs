using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>The same values with their axes in another order: <c>Permute(2, 1)</c>.</summary>
/// <param name="Axes">For each axis of the result the axis it is taken from, counted from 1.</param>
public sealed record Permute(EquatableArray<long> Axes) : UnaryOp
{
    public override string Stem => "permute";

    /// <summary>Where places become features, each place of the result holds a part of all of them.</summary>
    public override Sight Sees(TensorShape input) => Sight.Everything;

    protected override Inference Infer(TensorShape input)
    {
        if (!Axes.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(1, input.Rank).Select(axis => (long)axis)))
        {
            var wanted = input.Rank == 1 ? "1" : $"each of 1 to {input.Rank} once";
            return new Inference.Impossible(RuleIds.ArgumentRange, "axes",
                $"{{layer}}: {{input}} gives {input.Describe()}, whose axes cannot be taken in the order {string.Join(", ", Axes)}; give {wanted}");
        }

        var dims = Axes.Select(axis => input.Dims[(int)axis - 1]).ToEquatableArray();
        var isMap = input.Rank >= 3 && Axes[0] == input.FeatureAxis + 1;
        return new TensorShape(dims, isMap ? 0 : input.Rank - 1) { IsOpen = input.Rank == 2 && !input.IsMap };
    }
}

/// <summary>Each cell of a map as a token, C×H×W to (H·W)×C: <c>Tokens</c> (Dosovitskiy et al. 2020).</summary>
public sealed record Tokens : UnaryOp
{
    public override string Stem => "tokens";

    public override Sight Sees(TensorShape input) => Sight.Place;

    protected override Inference Infer(TensorShape input) => input.IsMap
        ? TensorShape.Tokens(input.Spatial.Aggregate((Dim)1L, (product, dim) => product * dim), input.Features)
        : new Inference.Impossible(RuleIds.Rank, null,
            $"{{layer}}: needs a C×H×W map, but {{input}} gives {input.Describe()}; put it after a convolution, or Reshape to C×H×W first");
}

/// <summary>The mean of each feature over all tokens: <c>MeanOverTokens</c>.</summary>
public sealed record MeanOverTokens : UnaryOp
{
    public override string Stem => "mean";

    public override Sight Sees(TensorShape input) => Sight.Everything;

    protected override Inference Infer(TensorShape input) => input.IsTokens ? TensorShape.Vector(input.Features) : NotTokens(input);

    /// <summary>What a layer of tokens says of anything else.</summary>
    internal static Inference NotTokens(TensorShape input)
    {
        var fix = input.IsMap ? "put Tokens before it" : "Reshape to tokens × features first";
        return new Inference.Impossible(RuleIds.Rank, null, $"{{layer}}: needs tokens × features, but {{input}} gives {input.Describe()}; {fix}");
    }
}
