using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>A normalisation of each sample by itself, with a factor and an offset per feature: the same while training and after.</summary>
/// <param name="Epsilon">Added to the variance.</param>
/// <param name="Affine">Learns a factor and an offset per feature.</param>
public abstract record SampleNorm(double Epsilon, bool Affine) : UnaryOp
{
    public override Sight Sees(TensorShape input) => Sight.Place;

    protected override Inference Infer(TensorShape input) => !Affine || input.Features.IsKnown ? input.Settled() : Unknown.Features(input);

    public override EquatableArray<ParameterSpec> Parameters(TensorShape input)
    {
        if (!Affine) return default;
        var extents = EquatableArray.Of(input.Features.Value);
        return EquatableArray.Of(
            new ParameterSpec("weight", extents, ParameterRole.Scale, Init.Ones),
            new ParameterSpec("bias", extents, ParameterRole.Shift, Init.Zeros));
    }
}

/// <summary>Over the features of each place: <c>LayerNorm</c> (Ba et al. 2016); on C×H×W over the channels of each pixel, as in ConvNeXt.</summary>
public sealed record LayerNorm(double Epsilon, bool Affine) : SampleNorm(Epsilon, Affine)
{
    public override string Stem => "ln";

    protected override Inference Infer(TensorShape input) => input.Features.IsKnown ? input.Settled() : Unknown.Features(input);
}

/// <summary>Over groups of features and all places: <c>GroupNorm</c> (Wu &amp; He 2018).</summary>
/// <param name="Groups">The number of groups.</param>
/// <param name="Epsilon">Added to the variance.</param>
/// <param name="Affine">Learns a factor and an offset per feature.</param>
public sealed record GroupNorm(long Groups, double Epsilon, bool Affine) : SampleNorm(Epsilon, Affine)
{
    public override string Stem => "gn";

    protected override Inference Infer(TensorShape input)
    {
        if (!input.Features.IsKnown || input.Features.Value % Groups == 0) return base.Infer(input);
        return new Inference.Impossible(RuleIds.Groups, "groups",
            $"{{layer}}: the {input.Features} features that {{input}} gives cannot be divided into {Groups} groups; groups must divide {input.Features}")
        {
            Remedies = EquatableArray.Of(ChannelGroups.Remedy("groups", Groups, input.Features.Value)),
        };
    }
}

/// <summary>Over all places of each feature: <c>InstanceNorm</c> (Ulyanov et al. 2016).</summary>
public sealed record InstanceNorm(double Epsilon, bool Affine) : SampleNorm(Epsilon, Affine)
{
    public override string Stem => "in";

    protected override Inference Infer(TensorShape input) => input.Rank > 1
        ? base.Infer(input)
        : new Inference.Impossible(RuleIds.Rank, null,
            $"{{layer}}: normalises each feature over its places, but {{input}} gives {input.Describe()}, which has one place; use LayerNorm, or put it before Flatten");
}
