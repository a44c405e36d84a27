namespace Lamina;

/// <summary>What a size that a network's input leaves open (<c>Any</c>) must fulfil for its layers. The compiler works it out and emits it.</summary>
/// <param name="Axis">The axis of one sample.</param>
/// <param name="Name">What the size is called: height.</param>
/// <param name="AtLeast">The smallest that leaves every layer something to work on.</param>
/// <param name="MultipleOf">What it must be a multiple of, so that the values of a join have one size; 1: of anything.</param>
public readonly record struct SizeNeed(int Axis, string Name, long AtLeast, long MultipleOf)
{
    internal bool Fits(long size) => size >= AtLeast && size % MultipleOf == 0;

    /// <summary>What is wrong with a size, and which others would do.</summary>
    internal string Fault(long size)
    {
        string multiple = MultipleOf > 1 ? $", a multiple of {MultipleOf}" : "";
        long below = size - size % MultipleOf, above = Math.Max(AtLeast, below + MultipleOf);
        return $"a {Name} of at least {AtLeast}{multiple}, not {size}; {(below >= AtLeast ? $"{below} or {above}" : $"{above}")} would fit";
    }
}
