using System;

namespace Lamina;

/// <summary>Marks the value of the layer before it as an output of its own, beside the network's last value: an auxiliary head, features to look at.</summary>
/// <remarks>
/// <para>
/// <c>forward</c> then returns a named tuple: <c>main</c>, the last value, and each marked one under its name, in the order written. <c>Forward</c> returns the
/// same with <c>Logits</c> where a loss over classes reads the output; other outputs are tensors. <c>Predict</c> and <c>Evaluate</c> are about the main output.
/// </para>
/// <para>
/// A loss of its own makes an output learn: <c>[CrossEntropy(Output = "aux", Weight = 0.3)]</c> beside <c>[CrossEntropy]</c>, from the same targets. One that
/// answers something else learns from its own: <c>[MeanSquaredError(Output = "box")]</c>, with <c>data.Train.AddTarget("box", …)</c> (<see cref="LossAttribute.OwnTarget"/>).
/// Outputs are computed in evaluation mode too, where PyTorch's GoogLeNet leaves its auxiliary heads out.
/// </para>
/// <para>Errors: the name <c>main</c>; a name used twice; a value that is an output already; an input; use on a block.</para>
/// <para>Keras: <c>Model(inputs, outputs=[main, aux])</c>.</para>
/// </remarks>
/// <example>
/// <code>
/// [Conv2D(32, 3), ReLU(Name = "trunk")]
/// [GlobalAvgPool2D, Dense(10), Output("aux"), From("trunk")]   // the trunk goes on
/// [Conv2D(64, 3), ReLU, GlobalAvgPool2D, Dense(10)]
/// [CrossEntropy, CrossEntropy(Output = "aux", Weight = 0.3), Adam(1e-3)]
/// </code>
/// </example>
/// <param name="name">What the output is called: an element of the tuple.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class OutputAttribute(string name) : Attribute
{
    /// <summary>What the output is called.</summary>
    public string Name { get; } = name;
}
