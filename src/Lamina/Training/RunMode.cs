namespace Lamina;

/// <summary>Whether a run is meant, or a trial before it.</summary>
public enum RunMode
{
    /// <summary>The whole recipe on all data.</summary>
    Train,

    /// <summary>Two steps and a test on one batch each, to see in seconds that everything fits. Nothing is written. Lightning: <c>fast_dev_run</c>.</summary>
    DryRun,

    /// <summary>
    /// 200 steps on a single batch, which any network that can learn at all learns by heart; a warning says if it does not. Nothing is written.
    /// Lightning: <c>overfit_batches=1</c>.
    /// </summary>
    OverfitOneBatch,
}
