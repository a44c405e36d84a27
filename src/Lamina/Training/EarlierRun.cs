namespace Lamina;

/// <summary>What a run has left in a folder where a new one begins.</summary>
internal static class EarlierRun
{
    // The history comes last: as long as it is there, what a crash has left behind it is moved by the next run.
    private static readonly string[] Files =
    [
        RunCheckpoints.BestName, RunCheckpoints.LastName, FinalWeights.Name, RunLog.Name, RunFiles.RecipeName, RunFiles.HistoryName, RunFiles.CurvesName,
        RunFiles.ConfusionName, RunFiles.ScheduleName, RunFiles.JsonName,
    ];

    /// <summary>Moves a run with a finished epoch to the next free folder: <c>runs/LeNet</c> to <c>runs/LeNet.1</c>. What else is in its folder stays.</summary>
    /// <returns>The folder that the run is in now; null: there was none, or it had no finished epoch.</returns>
    public static string? SetAside(string directory)
    {
        if (!HoldsEpoch(directory)) return null;
        string aside = NextFree(directory);
        Directory.CreateDirectory(aside);
        foreach (string file in Directory.GetFiles(directory, TensorBoard.Prefix + "*").Select(path => Path.GetFileName(path)).Concat(Files))
            if (File.Exists(Path.Combine(directory, file))) File.Move(Path.Combine(directory, file), Path.Combine(aside, file));
        return aside;
    }

    private static bool HoldsEpoch(string directory)
    {
        if (!File.Exists(Path.Combine(directory, RunFiles.JsonName))) return false;
        try
        {
            return History.Read(directory).Epochs.Count > 0;
        }
        catch (InvalidDataException)
        {
            // Whatever somebody did to it, the weights beside it may be worth keeping.
            return true;
        }
    }

    private static string NextFree(string directory)
    {
        string whole = Path.TrimEndingDirectorySeparator(directory);
        return Enumerable.Range(1, int.MaxValue - 1).Select(number => FormattableString.Invariant($"{whole}.{number}")).First(path => !Path.Exists(path));
    }
}
