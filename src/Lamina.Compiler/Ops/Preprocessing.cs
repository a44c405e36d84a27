using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>value × scale + offset: <c>Rescale(1 / 255.0)</c>. Keras's Rescaling.</summary>
public sealed record Rescale(double Scale, double Offset) : ElementwiseOp
{
    public override string Stem => "rescale";
}

/// <summary>(value − mean) / std, per feature or one for all: <c>Normalize</c>. torchvision's Normalize.</summary>
/// <param name="Mean">One number, or one per feature.</param>
/// <param name="Std">As many as <paramref name="Mean"/>.</param>
public sealed record Normalize(EquatableArray<double> Mean, EquatableArray<double> Std) : UnaryOp
{
    public override string Stem => "normalize";

    public override Sight Sees(TensorShape input) => Sight.Place;

    protected override Inference Infer(TensorShape input)
    {
        if (Mean.Count == 1) return input;
        if (input.Features.IsKnown && input.Features.Value == Mean.Count) return input.Settled();
        return new Inference.Impossible(RuleIds.NormalizeChannels, "mean",
            $"{{layer}}: {Mean.Count} means for the {input.Features} features that {{input}} gives ({input}); give one mean, or one per feature");
    }
}
