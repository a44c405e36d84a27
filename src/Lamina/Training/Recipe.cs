namespace Lamina;

/// <summary>What a trainer was compiled from: a network's training attributes as data.</summary>
/// <param name="Loss">The loss as written: CrossEntropy.</param>
/// <param name="Optimizer">The optimizer as written: Adam(0.001).</param>
/// <param name="Epochs">How often the training data is gone through.</param>
/// <param name="BatchSize">How many samples a step learns from.</param>
/// <param name="Classes">How many classes the network answers with.</param>
/// <param name="HasBatchNorm">Whether a layer normalises over the batch, which a batch of one sample would break.</param>
public sealed record Recipe(string Loss, string Optimizer, int Epochs, int BatchSize, int Classes, bool HasBatchNorm)
{
    /// <summary>The name of each class; empty: classes are called by their number.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>When the run ends early; null: never.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>After how many epochs a checkpoint is saved.</summary>
    public int CheckpointEpochs { get; init; } = 1;

    /// <summary>After how many steps a checkpoint is saved, besides; 0: only after epochs.</summary>
    public int CheckpointSteps { get; init; }

    /// <summary>What the network was told about its input; null: nothing.</summary>
    public InputRange? Input { get; init; }
}
