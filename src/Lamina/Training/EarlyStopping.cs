namespace Lamina;

/// <summary>When a run ends before its last epoch: the test loss has not become better for a while. The network then gets the weights of its best epoch.</summary>
/// <param name="Patience">How many epochs in a row may bring nothing better.</param>
/// <param name="MinDelta">By how much the loss must fall to count as better.</param>
public sealed record EarlyStopping(int Patience, double MinDelta = 0)
{
    /// <summary>Whether the run should end after these epochs.</summary>
    internal bool IsDue(IReadOnlyList<EpochResult> epochs) => epochs.Count - 1 - Best(epochs, MinDelta) >= Patience;

    /// <summary>The index of the epoch that was better than all before it by at least this much, and which none after it bettered; -1 when there is none.</summary>
    internal static int Best(IReadOnlyList<EpochResult> epochs, double minDelta)
    {
        int best = -1;
        for (int i = 0; i < epochs.Count; i++)
            if (best < 0 ? double.IsFinite(epochs[i].TestLoss) : epochs[i].TestLoss < epochs[best].TestLoss - minDelta) best = i;
        return best;
    }
}
