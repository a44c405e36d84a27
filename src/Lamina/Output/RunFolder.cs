namespace Lamina;

/// <summary>Where a run's files are.</summary>
internal static class RunFolder
{
    /// <summary>The folder of a run; null when it writes none.</summary>
    public static string? Of(RunOptions options, NetworkSummary summary) => options.Directory switch
    {
        null => Path.Combine("runs", summary.Name),
        "" => null,
        var chosen => chosen,
    };

    /// <summary>A warning that the folder cannot be written, found before the first step and not when the weights are to be saved; null: it can, or none is wanted.</summary>
    /// <exception cref="IOException">A checkpoint in it is to be resumed from: a run that began anew instead would not be what was asked for.</exception>
    public static string? Unwritable(RunOptions options, NetworkSummary summary)
    {
        if (Of(options, summary) is not { } directory) return null;
        bool isNew = !Directory.Exists(directory);
        try
        {
            Directory.CreateDirectory(directory);
            using (new FileStream(Path.Combine(directory, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
            }

            // Whether it is wanted is known when the data has been looked at.
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
