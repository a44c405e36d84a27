namespace Lamina;

/// <summary>What a network takes at one of its inputs. The compiler emits them.</summary>
/// <param name="Name">Its name: <c>[Input(4, Name = "place")]</c>; <c>x</c> for an only input without one.</param>
/// <param name="Dimensions">The sizes of one sample; -1 is any size.</param>
/// <param name="Vocabulary">How many tokens there are, where it holds their numbers, Int64 from 0; null: it holds Float32.</param>
public sealed record NamedInput(string Name, long[] Dimensions, long? Vocabulary = null)
{
    /// <summary>What the sizes that are any must fulfil; those of which anything does are left out.</summary>
    public IReadOnlyList<SizeNeed> Sizes { get; init; } = [];
}
