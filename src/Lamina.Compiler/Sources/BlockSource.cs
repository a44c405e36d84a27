namespace Lamina.Compiler.Sources;

/// <summary>A block as it is written: a list of layers with parameters, which <c>Use</c> puts into a network.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="Parameters">The primary constructor's parameters.</param>
/// <param name="Attributes">Lamina's attributes on the declaration that carries <c>[Block]</c>, in source order.</param>
/// <param name="IsRecursive">The block uses itself, over however many others; its attributes are then left out.</param>
public sealed record BlockSource(
    string Name, EquatableArray<BlockParameter> Parameters, EquatableArray<WrittenAttribute> Attributes, bool IsRecursive = false)
{
    /// <summary>It stands in another assembly, where nothing can be reported.</summary>
    public bool IsReferenced { get; init; }
}

/// <summary>A parameter of a block.</summary>
/// <param name="Name">What expressions call it.</param>
/// <param name="Type">Its C# type: <c>int</c>, <c>double</c>, <c>bool</c>, an enum as <see cref="WrittenValue.Member"/> calls it.</param>
/// <param name="Default">The value it has when it is not given, or null if it must be given.</param>
public sealed record BlockParameter(string Name, string Type, WrittenValue? Default);
