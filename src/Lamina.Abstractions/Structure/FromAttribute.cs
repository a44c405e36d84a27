using System;

namespace Lamina;

/// <summary>Continues from a named value instead of the one before: the next layer takes it.</summary>
/// <remarks>
/// <para>Only values already written can be named, so that a network has no cycles. What the network or block starts from is called <c>input</c>; a value
/// inside a used block, <c>block.name</c>.</para>
/// <para>Errors: a name that no layer before has; an open branch, which starts from its fork.</para>
/// </remarks>
/// <param name="name">The <see cref="LayerAttribute.Name"/> of a layer before this one.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class FromAttribute(string name) : Attribute
{
    /// <summary>The name of the value to continue from.</summary>
    public string Name { get; } = name;
}
