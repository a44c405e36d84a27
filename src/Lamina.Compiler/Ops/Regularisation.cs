using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>Sets values to zero at random while training and scales the others up: <c>Dropout</c> (Srivastava et al. 2014).</summary>
/// <param name="Rate">The probability of a zero.</param>
public sealed record Dropout(double Rate) : ElementwiseOp
{
    public override string Stem => "dropout";
}

/// <summary>Dropout of whole features (Tompson et al. 2014).</summary>
/// <param name="Rate">The probability of a zero.</param>
public sealed record SpatialDropout(double Rate) : UnaryOp
{
    public override string Stem => "dropout";

    public override Sight Sees(TensorShape input) => Sight.Place;

    protected override Inference Infer(TensorShape input) => input.Settled();
}

/// <summary>Dropout of whole samples, at the end of a residual branch (Huang et al. 2016).</summary>
/// <param name="Rate">The probability of a zero.</param>
public sealed record StochasticDepth(double Rate) : ElementwiseOp
{
    public override string Stem => "depth";
}

/// <summary>Adds noise while training (Bishop 1995).</summary>
/// <param name="Std">The noise's standard deviation.</param>
public sealed record GaussianNoise(double Std) : ElementwiseOp
{
    public override string Stem => "noise";
}

/// <summary>A learned factor per feature that starts near zero (Touvron et al. 2021). The parameter's name is timm's, its extents on a map are torchvision's: C×1×1.</summary>
/// <param name="Scale">What the factors start from.</param>
/// <param name="Bare">The layer's name alone is the key, as where a module holds a parameter itself.</param>
public sealed record LayerScale(double Scale, bool Bare) : UnaryOp
{
    public override string Stem => "scale";

    public override Sight Sees(TensorShape input) => Sight.Place;

    protected override Inference Infer(TensorShape input) => input.Features.IsKnown ? input.Settled() : Unknown.Features(input);

    public override EquatableArray<ParameterSpec> Parameters(TensorShape input) =>
        EquatableArray.Of(new ParameterSpec("gamma", Extents(input), ParameterRole.Scale, Init.Of(Scale)) { IsBare = Bare });

    /// <summary>One number per feature, so shaped that it stretches along the axes after the features'.</summary>
    private static EquatableArray<long> Extents(TensorShape input) =>
        Enumerable.Repeat(1L, input.Rank - 1 - input.FeatureAxis).Prepend(input.Features.Value).ToEquatableArray();
}
