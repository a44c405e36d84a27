using System;
using System.Collections.Generic;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Inference;

/// <summary>What the script's writer of a layer sees: its own node, shapes and names.</summary>
/// <param name="node">The layer.</param>
/// <param name="norm">The batch norm that is folded into it, or null.</param>
/// <param name="inputs">The shapes that arrive.</param>
/// <param name="output">The shape that leaves.</param>
/// <param name="isPacked">The result is kept in oneDNN's blocked layout.</param>
/// <param name="inPlace">The arriving value may be overwritten.</param>
/// <param name="program">Where lines and tensors go.</param>
/// <param name="read">Gives the variable of the i-th arriving value, packed or plain.</param>
internal sealed class ScriptScope(
    Node node, Node? norm, IReadOnlyList<TensorShape> inputs, TensorShape output, bool isPacked, bool inPlace, ScriptProgram program, Func<int, bool, string> read)
{
    public Node Node => node;

    /// <summary>The batch norm that is folded into the layer.</summary>
    public (BatchNorm Op, Node Node)? Norm => norm is null ? null : ((BatchNorm)norm.Op, norm);

    public IReadOnlyList<TensorShape> Inputs => inputs;

    /// <summary>The shape that arrives at a layer of one value.</summary>
    public TensorShape Input => inputs[0];

    public TensorShape Output => output;

    public bool IsPacked => isPacked;

    public bool InPlace => inPlace;

    /// <summary>The value that arrives, in the layout of the one that leaves.</summary>
    public string Argument => Read(0);

    /// <summary>The i-th value that arrives, in the layout of the one that leaves.</summary>
    public string Read(int index) => read(index, isPacked);

    /// <summary>The value that arrives as a plain tensor.</summary>
    public string Plain => read(0, false);

    /// <summary>One of a node's tensors, as a parameter of <c>pack</c>.</summary>
    public string Field(Node owner, string tensor) => program.Field(Identifiers.Field(owner, tensor));

    /// <summary>Adds a line to <c>pack</c>; gives its variable.</summary>
    public string Prepare(Node owner, string purpose, string expression) => program.Prepare(Identifiers.Field(owner, purpose), expression);

    /// <summary>A plain tensor in oneDNN's layout.</summary>
    public string Packed(string tensor) => program.Packed(tensor);

    /// <summary>Makes a variable, or a field, of <c>pack</c> a parameter of <c>infer</c>.</summary>
    public string Keep(string variable) => program.Keep(variable);

    /// <summary>Adds a line to <c>infer</c>; gives its variable.</summary>
    public string Compute(string purpose, string expression) => program.Compute(Identifiers.Field(node, purpose), expression);
}
