using System;

namespace Lamina;

/// <summary>
/// Opens a branch from the fork: the value just before the first <c>[Branch]</c> since the last join. The next <c>[Branch]</c> or join ends it.
/// </summary>
/// <remarks>
/// <para>
/// <see cref="AddAttribute"/>, <see cref="ConcatAttribute"/> and <see cref="MultiplyAttribute"/> join the open branches in the order in which they are written.
/// With one branch they join the fork with it: a residual connection. A branch without layers is the fork itself. Branches do not nest within
/// one list; to nest them, put the inner ones into a <see cref="BlockAttribute"/>, which is one layer.
/// </para>
/// <para>Error: branches that nothing joins.</para>
/// </remarks>
/// <example>
/// <code>
/// [Branch, Conv2D(64, 3, Padding = Same), BatchNorm, ReLU, Conv2D(64, 3, Padding = Same), BatchNorm]
/// [Add, ReLU]                                    // x + branch(x)
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class BranchAttribute : Attribute;
