namespace Lamina;

/// <summary>Whether a run is meant, or a trial before it. A trial leaves network, optimizer and torch's random stream as they were.</summary>
public enum RunMode
{
    /// <summary>The whole recipe on all data.</summary>
    Train,

    /// <summary>Two steps, augmented as ever, and a test on one batch each, to see in seconds that everything fits. Nothing is written. Lightning: <c>fast_dev_run</c>.</summary>
    DryRun,

    /// <summary>
    /// 200 steps on a single batch, not augmented, which any network that can learn at all memorises; a warning says if it does not: fewer than 99 % of the
    /// samples are right or, where the answers are numbers, the loss is above half of that of the mean target for every sample. Nothing is written.
    /// Lightning: <c>overfit_batches=1</c>.
    /// </summary>
    OverfitOneBatch,
}
