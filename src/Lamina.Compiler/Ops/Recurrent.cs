using System;
using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

public enum RecurrentKind
{
    /// <summary>Hochreiter &amp; Schmidhuber 1997: PyTorch's <c>LSTM</c>.</summary>
    Lstm,

    /// <summary>Cho et al. 2014: PyTorch's <c>GRU</c>.</summary>
    Gru,
}

/// <summary>Reads tokens one after the other: <c>Lstm</c>, <c>Gru</c>.</summary>
/// <param name="Kind">The cell.</param>
/// <param name="Units">Features of the state.</param>
/// <param name="Bidirectional">Reads from the end as well.</param>
/// <param name="ReturnSequence">Gives the state after every token instead of the last.</param>
/// <param name="Init">Whose initial weights it has.</param>
public sealed record Recurrent(RecurrentKind Kind, long Units, bool Bidirectional, bool ReturnSequence, FixedInit Init) : UnaryOp
{
    public override string Stem => Kind == RecurrentKind.Lstm ? "lstm" : "gru";

    public override Sight Sees(TensorShape input) => Sight.Everything;

    private long Directions => Bidirectional ? 2 : 1;

    /// <summary>The rows of a gate for each: input, forget, cell, output; or reset, update, new.</summary>
    private long Rows => Sizes.Multiply(Kind == RecurrentKind.Lstm ? 4 : 3, Units);

    protected override Inference Infer(TensorShape input)
    {
        if (!input.IsTokens) return MeanOverTokens.NotTokens(input);
        if (!input.Features.IsKnown) return Unknown.Features(input);
        var features = Sizes.Multiply(Directions, Units);
        return ReturnSequence ? TensorShape.Tokens(input.Dims[0], features) : TensorShape.Vector(features);
    }

    public override EquatableArray<ParameterSpec> Parameters(TensorShape input)
    {
        var (kernel, recurrent, bias, recurrentBias) = Starts();
        return new[] { "_l0", "_l0_reverse" }.Take((int)Directions).SelectMany(suffix => new[]
        {
            new ParameterSpec("weight_ih" + suffix, EquatableArray.Of(Rows, input.Features.Value), ParameterRole.Kernel, kernel),
            new ParameterSpec("weight_hh" + suffix, EquatableArray.Of(Rows, Units), ParameterRole.Kernel, recurrent),
            new ParameterSpec("bias_ih" + suffix, EquatableArray.Of(Rows), ParameterRole.Bias, bias),
            new ParameterSpec("bias_hh" + suffix, EquatableArray.Of(Rows), ParameterRole.Bias, recurrentBias),
        }).ToEquatableArray();
    }

    /// <summary>PyTorch draws everything alike. Keras's one bias of an LSTM is the sum of the two here, of which the first opens the forget gate.</summary>
    private (Init Kernel, Init Recurrent, Init Bias, Init RecurrentBias) Starts()
    {
        var uniform = Graph.Init.UniformOf(1 / Math.Sqrt(Units));
        return Init == FixedInit.Keras
            ? (new(InitKind.GlorotUniform), new(InitKind.Orthogonal), Kind == RecurrentKind.Lstm ? Graph.Init.ForgetBias : Graph.Init.Zeros, Graph.Init.Zeros)
            : (uniform, uniform, uniform, uniform);
    }

    public override long MultiplyAdds(TensorShape input, TensorShape output) => input.Dims[0].IsKnown
        ? Sizes.Multiply(input.Dims[0].Value * Directions, Sizes.Multiply(Rows, Sizes.Add(input.Features.Value, Units)))
        : 0;
}
