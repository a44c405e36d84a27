namespace Lamina;

/// <summary>When a run ends before its last epoch: the test loss has not become better for a while. The network then gets the weights of its best test.</summary>
/// <param name="Patience">How many tests in a row may bring nothing better. There is one after each epoch, unless the recipe tests every so many steps.</param>
/// <param name="MinDelta">By how much the loss must fall to count as better.</param>
public sealed record EarlyStopping(int Patience, double MinDelta = 0)
{
    /// <summary>Whether the run should end after these tests.</summary>
    internal bool IsDue(IReadOnlyList<TestResult> tests) => tests.Count - 1 - Best(tests, MinDelta) >= Patience;

    /// <summary>The index of the test that was better than all before it by at least this much, and which none after it bettered; -1 when there is none.</summary>
    internal static int Best(IReadOnlyList<TestResult> tests, double minDelta)
    {
        int best = -1;
        for (int i = 0; i < tests.Count; i++)
            if (best < 0 ? double.IsFinite(tests[i].Loss) : tests[i].Loss < tests[best].Loss - minDelta) best = i;
        return best;
    }
}
