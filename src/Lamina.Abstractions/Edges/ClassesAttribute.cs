using System;

namespace Lamina;

/// <summary>
/// What the network chooses between, as an enum: <c>Forward</c> then gives <c>Logits&lt;TEnum&gt;</c> and <c>Predict</c> gives <typeparamref name="TEnum"/>.
/// </summary>
/// <typeparam name="TEnum">
/// An enum with exactly one member for each value from 0 to K−1: the member with value k is class k of the data. Anything else is an error.
/// </typeparam>
/// <remarks>The last layer must have K features; another number is an error on this attribute's type.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ClassesAttribute<TEnum> : Attribute;

/// <summary>The number of classes the network chooses between: <c>Forward</c> gives <c>Logits</c> and <c>Predict</c> gives an <c>int</c>.</summary>
/// <remarks>The last layer must have as many features; another number is an error.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ClassesAttribute : Attribute
{
    /// <summary>The number of classes.</summary>
    /// <param name="count">At least 2. Class k of the data is number k, from 0.</param>
    public ClassesAttribute(int count) => Count = count;

    /// <summary>The number of classes.</summary>
    public int Count { get; }
}
