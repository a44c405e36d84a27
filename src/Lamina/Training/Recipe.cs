namespace Lamina;

/// <summary>What a trainer was compiled from: the training attributes as data.</summary>
/// <param name="Loss">The loss as written: CrossEntropy.</param>
/// <param name="Optimizer">The optimizer as written: Adam(0.001).</param>
/// <param name="Epochs">How often the training data is gone through.</param>
/// <param name="BatchSize">How many samples a step learns from.</param>
/// <param name="Classes">How many classes the network answers with; 0 where its answer is no class.</param>
/// <param name="HasBatchNorm">Whether a layer normalises over the batch, which a batch of one sample would break.</param>
public sealed record Recipe(string Loss, string Optimizer, int Epochs, int BatchSize, int Classes, bool HasBatchNorm)
{
    /// <summary>All attributes as written, in their order; empty: the trainer was made by hand.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>
    /// How gradients move the weights, whatever the rate: the optimizer without its learning rate, and over how many batches gradients add up.
    /// <c>Sgd(Momentum = 0.9), Accumulate = 4</c>. A stopped run can be resumed only under the same rule. Default: <see cref="Optimizer"/>.
    /// </summary>
    public string UpdateRule { get; init; } = Optimizer;

    /// <summary>The name of each class; empty: classes are called by their number.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>The figure by which the best test is chosen.</summary>
    public Monitored Monitored { get; init; } = Monitored.Loss;

    /// <summary>When the run ends early; null: never.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>After how many epochs a checkpoint is saved.</summary>
    public int CheckpointEpochs { get; init; } = 1;

    /// <summary>After how many steps a checkpoint is saved in addition; 0: only after epochs.</summary>
    public int CheckpointSteps { get; init; }

    /// <summary>What the network was told about its input; null: nothing.</summary>
    public InputRange? Input { get; init; }

    /// <summary>The kinds of targets that the loss can read.</summary>
    public TargetKinds Targets { get; init; } = TargetKinds.Labels;

    /// <summary>Whether the loss takes one class as true of each sample, as cross-entropy does; false: each output is a number, or a yes or no, by itself.</summary>
    public bool IsOneOfMany { get; init; } = true;

    /// <summary>What the network's numbers say.</summary>
    public AnswerKind Answer { get; init; }

    /// <summary>Whether the loss takes target values as probabilities, each from 0 to 1, as binary cross-entropy does.</summary>
    public bool TakesProbabilities { get; init; }

    /// <summary>The loss of a network that knows nothing: ln K of cross-entropy; null: unknown.</summary>
    public double? ChanceLoss { get; init; }

    /// <summary>
    /// The loss that the compiler expects before the first step, as the median over the seeds, from the declared range of the input and the recipe's initial
    /// weights; null where it cannot say: no range is declared, the loss is no cross-entropy.
    /// </summary>
    public double? ExpectedLoss { get; init; }

    /// <summary>After how many steps the run ends; null: after <see cref="Epochs"/>.</summary>
    public int? MaxSteps { get; init; }

    /// <summary>Whether samples that do not fill a batch at an epoch's end are left out.</summary>
    public bool DropLast { get; init; }

    /// <summary>How many samples are measured at once.</summary>
    public int EvalBatchSize { get; init; } = 256;

    /// <summary>After how many steps the network is measured; null: after each epoch.</summary>
    public int? EvalEverySteps { get; init; }

    /// <summary>On how many batches of the test data, from its beginning; null: all.</summary>
    public int? EvalBatches { get; init; }

    /// <summary>After how many steps the loss is shown; null: as suits the output.</summary>
    public int? DisplayEverySteps { get; init; }

    /// <summary>Over how many of the last steps the displayed loss is averaged; null: over the epoch so far.</summary>
    public int? AverageLoss { get; init; }

    /// <summary>When the rate is reduced because the loss has stopped falling; null: never.</summary>
    public Plateau? Plateau { get; init; }

    /// <summary>
    /// In which type steps and tests compute. A trainer that was compiled for BFloat16 can be set to Float32 before <c>Fit</c>, where the machine is slow with 16 bits;
    /// not the other way round.
    /// </summary>
    public Precision Precision { get; init; }

    /// <summary>How much of the weights' running mean is kept per step; null: there is none.</summary>
    public double? Ema { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">A number that counts something is below 1.</exception>
    internal void Check()
    {
        (string Name, int? Value)[] numbers =
        [
            (nameof(Epochs), Epochs), (nameof(MaxSteps), MaxSteps), (nameof(BatchSize), BatchSize), (nameof(EvalBatchSize), EvalBatchSize), (nameof(EvalEverySteps), EvalEverySteps),
            (nameof(EvalBatches), EvalBatches), (nameof(DisplayEverySteps), DisplayEverySteps), (nameof(AverageLoss), AverageLoss), (nameof(CheckpointEpochs), CheckpointEpochs),
            ("EarlyStopping.Patience", EarlyStopping?.Patience),
        ];
        foreach (var (name, value) in numbers)
            if (value < 1) throw new ArgumentOutOfRangeException(name, value, $"{name} of a recipe is at least 1.");
    }

    /// <summary>The recipe of a run with this many steps per epoch: <see cref="MaxSteps"/>, if set, decides <see cref="Epochs"/>.</summary>
    internal Recipe For(int stepsPerEpoch) => MaxSteps is { } steps ? this with { Epochs = (steps + stepsPerEpoch - 1) / stepsPerEpoch } : this;
}
