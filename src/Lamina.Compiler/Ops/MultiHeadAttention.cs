using System;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>Self-attention (Vaswani et al. 2017). PyTorch's <c>MultiheadAttention</c> with its names and layouts.</summary>
/// <param name="Heads">Heads, which share the features out among them.</param>
/// <param name="Dropout">The probability that a token is left out of another's mean while training.</param>
/// <param name="Init">Whose initial weights it has.</param>
public sealed record MultiHeadAttention(long Heads, double Dropout, FixedInit Init) : UnaryOp
{
    public override string Stem => "attention";

    public override Sight Sees(TensorShape input) => Sight.Everything;

    protected override Inference Infer(TensorShape input)
    {
        if (!input.IsTokens) return MeanOverTokens.NotTokens(input);
        if (!input.Features.IsKnown) return Unknown.Features(input);
        if (input.Features.Value % Heads == 0) return input.Settled();
        return new Inference.Impossible(RuleIds.Heads, "heads",
            $"{{layer}}: the {input.Features} features that {{input}} gives cannot be divided among {Heads} heads; the number of heads must divide {input.Features}")
        {
            Remedies = EquatableArray.Of(ChannelGroups.Remedy("heads", Heads, input.Features.Value)),
        };
    }

    public override EquatableArray<ParameterSpec> Parameters(TensorShape input)
    {
        var features = input.Features.Value;
        var three = Sizes.Multiply(3, features);
        var (projections, output) = Starts(features);
        return EquatableArray.Of(
            new ParameterSpec("in_proj_weight", EquatableArray.Of(three, features), ParameterRole.Kernel, projections),
            new ParameterSpec("in_proj_bias", EquatableArray.Of(three), ParameterRole.Bias, Graph.Init.Zeros),
            new ParameterSpec("out_proj.weight", EquatableArray.Of(features, features), ParameterRole.Kernel, output),
            new ParameterSpec("out_proj.bias", EquatableArray.Of(features), ParameterRole.Bias, Graph.Init.Zeros));
    }

    /// <summary>The four projections; the products of queries, keys and values contain no weight.</summary>
    public override long MultiplyAdds(TensorShape input, TensorShape output) => input.Dims[0].IsKnown
        ? Sizes.Multiply(input.Dims[0].Value * 4, Sizes.Multiply(input.Features.Value, input.Features.Value))
        : 0;

    /// <summary>
    /// Glorot's rule on the matrices as they are here; PyTorch's way out starts like its <c>Linear</c>; Keras applies the rule to kernels of
    /// features × heads × share and heads × share × features, whose first axis it takes for the cells of a convolution.
    /// </summary>
    private (Init Projections, Init Output) Starts(long features) => Init switch
    {
        FixedInit.PyTorch => (Glorot(features, Sizes.Multiply(3, features)), Graph.Init.FanInUniform),
        FixedInit.Keras => (Glorot(Sizes.Multiply(features, Heads), Sizes.Multiply(features, features / Heads)), Glorot(features, Sizes.Multiply(features, Heads))),
        _ => (Glorot(features, Sizes.Multiply(3, features)), Glorot(features, features)),
    };

    private static Init Glorot(long fanIn, long fanOut) => Graph.Init.UniformOf(Math.Sqrt(6.0 / (fanIn + fanOut)));
}
