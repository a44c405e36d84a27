using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>A learned vector for each token: <c>Embedding</c> (Bengio et al. 2003). PyTorch's <c>Embedding</c>.</summary>
/// <param name="Dimensions">Features of a token.</param>
/// <param name="KernelInit">How the vectors start.</param>
public sealed record Embedding(long Dimensions, Init KernelInit) : UnaryOp
{
    public override string Stem => "embedding";

    public override Sight Sees(TensorShape input) => Sight.Place;

    public override bool ReadsTokenNumbers => true;

    protected override Inference Infer(TensorShape input) => input.Vocabulary is null
        ? new Inference.Impossible(RuleIds.TokenNumbers, null,
            $"{{layer}}: needs the numbers of tokens, but {{input}} gives {input.Describe()} of values; state the Vocabulary of the input, or leave the layer out")
        : new TensorShape(input.Dims.Append(Dimensions).ToEquatableArray(), input.Rank);

    public override EquatableArray<ParameterSpec> Parameters(TensorShape input) => EquatableArray.Of(new ParameterSpec(
        "weight", EquatableArray.Of(input.Vocabulary.GetValueOrDefault(), Dimensions), ParameterRole.Kernel,
        KernelInit.Kind == InitKind.Auto ? Init.NormalOf(1) : KernelInit));
}
