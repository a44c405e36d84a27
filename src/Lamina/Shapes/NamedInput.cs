namespace Lamina;

/// <summary>One of the inputs of a network that has several. The compiler emits them.</summary>
/// <param name="Name">Its name: <c>[Input(4, Name = "place")]</c>.</param>
/// <param name="Dimensions">The sizes of one sample; -1 is any size.</param>
/// <param name="IsTokens">Whether it holds the numbers of tokens, Int64.</param>
public sealed record NamedInput(string Name, long[] Dimensions, bool IsTokens = false);
