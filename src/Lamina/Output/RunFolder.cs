namespace Lamina;

/// <summary>Where a run's files are.</summary>
internal static class RunFolder
{
    private const string ClaimName = "run.lock";

    // A file that another holds, as Linux, macOS and Windows say it.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Keeps other runs out of a folder until the result is disposed or the process is gone: two would take each other's best weights for their own.</summary>
    /// <returns>Null where the file system cannot tell.</returns>
    /// <exception cref="IOException">Another run writes there.</exception>
    public static IDisposable? Claim(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            return new FileStream(Path.Combine(directory, ClaimName), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            if (Held.Contains(failed.HResult)) throw new IOException($"Another run is writing into '{directory}': wait until it is over, or choose another Directory in RunOptions.", failed);
            return null;
        }
    }

    /// <summary>The folder of a run; null when it writes none.</summary>
    public static string? Of(RunOptions options, NetworkSummary summary) => options.Directory switch
    {
        null => Path.Combine("runs", summary.Name),
        "" => null,
        var chosen => chosen,
    };

    /// <summary>A warning that the folder cannot be written, given before the first step rather than when the weights are to be saved; null: it can, or none is wanted.</summary>
    /// <exception cref="IOException">A checkpoint in it is to be resumed from: a run that began anew instead would not be what was asked for.</exception>
    public static string? Unwritable(RunOptions options, NetworkSummary summary)
    {
        if (Of(options, summary) is not { } directory) return null;
        bool isNew = !Directory.Exists(directory);
        try
        {
            Directory.CreateDirectory(directory);
            string trial = Path.Combine(directory, Path.GetRandomFileName());
            new FileStream(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();

            // Whether the folder is needed is known only once the data has been checked.
            if (isNew) Directory.Delete(directory);
            return null;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            if (options.Resume && File.Exists(Path.Combine(directory, RunCheckpoints.LastName)))
                throw new IOException($"'{directory}' holds a run to go on with, but cannot be written: {failed.Message}", failed);
            return $"nothing of this run is saved, neither weights nor checkpoints: '{directory}' cannot be written: {failed.Message.TrimEnd('.')}. Stop it and choose another Directory, or save the network when it is over";
        }
    }
}
