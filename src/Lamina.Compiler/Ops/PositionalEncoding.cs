using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>Adds to each token what says where it stands (Vaswani et al. 2017).</summary>
/// <param name="Learned">What is added is learned instead of sines and cosines.</param>
public sealed record PositionalEncoding(bool Learned) : UnaryOp
{
    /// <summary>The deviation that BERT, GPT-2 and vision transformers start positions with.</summary>
    private const double Std = 0.02;

    public override string Stem => "positions";

    public override Sight Sees(TensorShape input) => Sight.Place;

    protected override Inference Infer(TensorShape input)
    {
        if (!input.IsTokens) return MeanOverTokens.NotTokens(input);
        if (!input.Features.IsKnown) return Unknown.Features(input);
        if (!Learned || input.Dims[0].IsKnown) return input.Settled();
        return new Inference.Impossible(RuleIds.UnknownFeatures, "Learned",
            $"{{layer}}: the number of tokens that {{input}} gives is not known ({input}), but there is a learned position for each; " +
            "declare the size in [Input], or leave Learned out");
    }

    public override EquatableArray<ParameterSpec> Parameters(TensorShape input) => Learned
        ? EquatableArray.Of(new ParameterSpec("weight", EquatableArray.Of(input.Dims[0].Value, input.Features.Value), ParameterRole.Kernel, Init.NormalOf(Std)))
        : default;
}
