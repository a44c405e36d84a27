namespace Lamina;

/// <summary>The loss was no longer a finite number, so that nothing could be learnt any more. The message says where.</summary>
public sealed class TrainingDivergedException : Exception
{
    /// <summary>Creates the exception.</summary>
    public TrainingDivergedException(string message, History history) : base(message) => History = history;

    /// <summary>The epochs finished before.</summary>
    public History History { get; }
}
