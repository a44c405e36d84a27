namespace Lamina;

/// <summary>The checkpoints of a run: the last one, from which it can go on, and the weights of its best epoch.</summary>
/// <remarks>They are files in the run's folder. A run that will need its best weights keeps them in memory too: it may have no folder, or one that is full or deleted meanwhile.</remarks>
internal sealed class RunCheckpoints(string? directory, TrainerBase trainer, RunIdentity identity) : IDisposable
{
    public const string LastName = "last.safetensors", BestName = "best.safetensors";
    private const string ProgressKey = Checkpoint.Mark + "run";

    private Checkpoint? best;

    /// <summary>The path of the last checkpoint; null for a run without a folder.</summary>
    public string? Last => directory is null ? null : Path.Combine(directory, LastName);

    public bool HasLast => File.Exists(Last);

    /// <summary>Whether there are weights of a best test.</summary>
    public bool HasBest => best is not null || File.Exists(BestPath);

    private string? BestPath => directory is null ? null : Path.Combine(directory, BestName);

    /// <summary>Forgets what an earlier run left in the folder.</summary>
    public void Clear()
    {
        if (directory is null) return;
        File.Delete(Last!);
        File.Delete(BestPath!);
    }

    public void SaveLast(RunProgress progress)
    {
        if (Last is null) return;
        using var checkpoint = new Checkpoint();
        trainer.Save(checkpoint);
        CheckpointParts.PutRandom(checkpoint);
        checkpoint.Put(ProgressKey, progress.ToJson());
        checkpoint.Write(Last);
    }

    /// <summary>Puts the trainer where it was at the last checkpoint.</summary>
    /// <exception cref="InvalidDataException">The checkpoint is of another run.</exception>
    public RunProgress RestoreLast()
    {
        try
        {
            using var checkpoint = Checkpoint.Read(Last!);
            var progress = RunProgress.FromJson(checkpoint.Text(ProgressKey));
            if (!identity.IsOf(progress.Identity))
                throw new InvalidDataException($"it is of {progress.Identity}, and this run is of {identity}. Choose another Directory, or Resume = false to begin anew");
            trainer.Restore(checkpoint);
            CheckpointParts.RestoreRandom(checkpoint);
            return progress;
        }
        catch (InvalidDataException broken)
        {
            throw new InvalidDataException($"'{Last}' cannot be resumed from: {broken.Message}", broken);
        }
    }

    public void SaveBest()
    {
        using var weights = trainer.UseAverage();
        if (trainer.Recipe.EarlyStopping is not null)
        {
            best?.Dispose();
            best = new Checkpoint();
            CheckpointParts.PutNetwork(best, trainer.Network, copy: true);
        }
        if (BestPath is { } path) Weights.Save(trainer.Network, path);
    }

    public void RestoreBest()
    {
        if (best is not null) CheckpointParts.RestoreNetwork(best, trainer.Network);
        else Weights.Load(trainer.Network, BestPath!);
    }

    public void Dispose() => best?.Dispose();
}
