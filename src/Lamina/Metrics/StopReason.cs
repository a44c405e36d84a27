namespace Lamina;

/// <summary>Why a run ended.</summary>
public enum StopReason
{
    /// <summary>All epochs were done.</summary>
    Completed,

    /// <summary>The cancellation token asked for it; the run stopped after the batch in hand.</summary>
    Cancelled,

    /// <summary>The loss was no longer a finite number.</summary>
    Diverged,
}
