using System;

namespace Lamina;

/// <summary>
/// Makes a class a block: a list of layers with parameters, which <see cref="UseAttribute{TBlock}"/> puts into a network as if they were written there.
/// </summary>
/// <remarks>
/// <para>
/// The parameters are those of the primary constructor: <c>int</c>, <c>double</c>, <c>bool</c> or an enum, with defaults where wanted. In an argument they are
/// named by <c>nameof(channels)</c>, so that renames are safe, or in an expression: <c>"channels * 4"</c>, with <c>+ - * /</c> and parentheses; <c>input</c> is the
/// number of features that arrives. Whole numbers must divide exactly.
/// </para>
/// <para>A block is a definition: nothing is emitted for it and it is never created. Names in it are its own; from outside, <c>block.name</c>.</para>
/// <para>A mistake that arises only with certain arguments is reported on the <c>Use</c> that leads to it.</para>
/// </remarks>
/// <example>
/// <code>
/// [Block]
/// [Branch, Conv2D(nameof(channels), 3, Padding = Same), BatchNorm, ReLU, Conv2D(nameof(channels), 3, Padding = Same), BatchNorm]
/// [Add, ReLU]
/// public partial class Residual(int channels);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BlockAttribute : Attribute;
