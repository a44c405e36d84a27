namespace Lamina;

/// <summary>A tensor does not have the shape that a network or a data set takes. The message holds both shapes.</summary>
public sealed class ShapeMismatchException : ArgumentException
{
    /// <summary>Creates the exception for a tensor of shape <paramref name="found"/>.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="expected">The sizes of one sample, without the batch axis; -1 is any size.</param>
    /// <param name="found">The whole shape of the tensor that was given.</param>
    public ShapeMismatchException(string message, IReadOnlyList<long> expected, IReadOnlyList<long> found) : base(message)
    {
        Expected = expected;
        Found = found;
    }

    /// <summary>The sizes of one sample, without the batch axis; -1 is any size.</summary>
    public IReadOnlyList<long> Expected { get; }

    /// <summary>The whole shape of the tensor that was given.</summary>
    public IReadOnlyList<long> Found { get; }
}
