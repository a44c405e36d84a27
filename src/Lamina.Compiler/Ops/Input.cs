using System.Collections.Generic;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>Where data enters the network.</summary>
/// <param name="Shape">The shape of one sample.</param>
public sealed record Input(TensorShape Shape) : Op
{
    public override string Stem => "input";

    public override Inference Infer(IReadOnlyList<TensorShape> inputs) => Shape;
}

/// <summary>A layer that could not be read: its shape, and every shape after it, stays unknown without a second finding.</summary>
public sealed record Unread : Op
{
    public override string Stem => "layer";

    public override Inference Infer(IReadOnlyList<TensorShape> inputs) => inputs[0];
}
