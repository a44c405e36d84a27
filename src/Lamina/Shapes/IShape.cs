namespace Lamina;

/// <summary>The shape of one sample as a type, so that C# checks which data may go into which network.</summary>
/// <remarks>
/// Write <c>[Shape(1, 28, 28)] public readonly partial struct MnistImage;</c> and the compiler adds this interface.
/// </remarks>
public interface IShape
{
    /// <summary>The sizes of one sample without the batch axis, channels first: [1, 28, 28]. -1 is any size.</summary>
    static abstract ReadOnlySpan<long> Dimensions { get; }
}
