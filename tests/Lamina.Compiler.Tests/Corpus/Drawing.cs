namespace Lamina.Compiler.Tests.Corpus;

/// <summary>A part of a network as the corpus draws it.</summary>
internal abstract record Drawing
{
    private Drawing() { }

    /// <summary><c>Conv(64,3,p=same)</c>.</summary>
    public sealed record Layer(string Name, IReadOnlyList<DrawnArgument> Arguments) : Drawing;

    /// <summary><c>Add[x | y]</c>: branches from one value, and how they join.</summary>
    public sealed record Fork(string Join, IReadOnlyList<IReadOnlyList<Drawing>> Branches) : Drawing;

    /// <summary><c>3x(…)</c>.</summary>
    public sealed record Repeat(int Times, IReadOnlyList<Drawing> Parts) : Drawing;
}

/// <summary>An argument of a drawn layer; the name is null where none is written.</summary>
internal sealed record DrawnArgument(string? Name, string Value);

/// <summary>Something in a corpus that cannot be read.</summary>
internal sealed class UnreadableException(string message) : Exception(message);
