using System.Collections.Generic;

namespace Lamina.Compiler.Graph;

/// <summary>
/// What a layer means: its options with every default filled in, its rule of shapes, what it learns and what it costs. A closed record per
/// layer in <c>Ops/</c>; an op knows no neighbours, no C# text and no rules but its own.
/// </summary>
public abstract record Op
{
    /// <summary>What an unnamed layer of this kind is called, before its running number: <c>conv</c>.</summary>
    public abstract string Stem { get; }

    public abstract Inference Infer(IReadOnlyList<TensorShape> inputs);

    /// <summary>The op looks tokens up by their numbers; no other can read these.</summary>
    public virtual bool ReadsTokenNumbers => false;

    /// <summary>Only its shapes are known: not what it computes, learns or costs.</summary>
    public virtual bool IsOpaque => false;

    /// <summary>What is learned, in PyTorch's order.</summary>
    public virtual EquatableArray<ParameterSpec> Parameters(TensorShape input) => default;

    /// <summary>What is kept in the state dictionary but not learned.</summary>
    public virtual EquatableArray<BufferSpec> Buffers(TensorShape input) => default;

    /// <summary>Multiplications with a learned weight per sample: convolutions and dense layers, bias not counted.</summary>
    public virtual long MultiplyAdds(TensorShape input, TensorShape output) => 0;

    /// <summary>
    /// What one place of the result sees of each arriving value. Statistics that a norm takes over places do not count, as nowhere in the literature.
    /// </summary>
    public virtual Sight Sees(TensorShape input) => Sight.Unknown;
}

/// <summary>An op of exactly one value.</summary>
public abstract record UnaryOp : Op
{
    public sealed override Inference Infer(IReadOnlyList<TensorShape> inputs) => Infer(inputs[0]);

    protected abstract Inference Infer(TensorShape input);
}

/// <summary>An op that acts on each value alone and leaves every shape as it is.</summary>
public abstract record ElementwiseOp : UnaryOp
{
    protected override Inference Infer(TensorShape input) => input;

    public override Sight Sees(TensorShape input) => Sight.Place;
}
