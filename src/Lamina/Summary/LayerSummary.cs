namespace Lamina;

/// <summary>A row of a network's layer table.</summary>
/// <param name="Name">The layer's name, the key of its weights: conv1.</param>
/// <param name="Layer">The layer as it was written: Conv2D(6, 5, Padding = 2).</param>
/// <param name="Output">The shape of one sample after it: 6×28×28.</param>
/// <param name="Parameters">How many numbers it learns.</param>
/// <param name="MultiplyAdds">How many multiplications with addition one sample costs in it.</param>
/// <param name="ReceptiveField">
/// How many places of the input (pixels on each axis) one place of its output depends on, by the recurrence of Araujo et al. 2019: 5, 24×15, "all", or "?"
/// where nobody can say.
/// </param>
public sealed record LayerSummary(string Name, string Layer, string Output, long Parameters, long MultiplyAdds, string ReceptiveField)
{
    /// <summary>The names of the layers or inputs whose values it takes; empty: the row before, or the input.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Whether it is a module of the user's own, which learns and costs what the compiler does not know; the counts are then 0.</summary>
    public bool IsOpaque { get; init; }
}
