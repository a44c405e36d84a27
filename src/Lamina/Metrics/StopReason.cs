namespace Lamina;

/// <summary>Why a run ended.</summary>
public enum StopReason
{
    /// <summary>All epochs were done.</summary>
    Completed,

    /// <summary>The cancellation token asked for it; the run stopped after the batch in hand.</summary>
    Cancelled,

    /// <summary>The monitored figure did not improve for as many tests as the recipe's patience; the network has the weights of its best test.</summary>
    EarlyStopped,

    /// <summary>The loss was no longer a finite number.</summary>
    Diverged,

    /// <summary>It has not ended: a history that is read from the folder of a run that still goes on, or was killed.</summary>
    Unfinished,
}
