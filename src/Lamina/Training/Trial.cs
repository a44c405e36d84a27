namespace Lamina;

/// <summary>What a trial runs instead of the whole recipe on all data.</summary>
internal sealed class Trial : IDisposable
{
    private const int DryBatches = 2, LearntSteps = 200, LearntEpochs = 4;
    private const double ByHeart = 0.99;

    // A regression that has learnt its batch is far below the loss of the mean answer; one that sees nothing of its input stays at it.
    private const double OfMeanAnswer = 0.5;

    private readonly RunMode mode;

    private Trial(RunMode mode, DataSplit data, Recipe recipe)
    {
        this.mode = mode;
        Data = data;
        Recipe = recipe;
    }

    public DataSplit Data { get; }

    public Recipe Recipe { get; }

    /// <summary>The trial of a mode; null: none, the run is meant.</summary>
    public static Trial? Of(RunMode mode, DataSplit data, Recipe recipe)
    {
        if (mode == RunMode.Train) return null;
        bool dry = mode == RunMode.DryRun;
        long[] rows = First(data.Train, recipe.BatchSize * (dry ? DryBatches : 1));
        // Shuffled as ever, but made of one batch's samples many times over.
        long[] learnt = dry ? rows : [.. Enumerable.Repeat(rows, LearntSteps / LearntEpochs).SelectMany(batch => batch)];
        var train = data.Train.Select($"{data.Train.Name}, {(dry ? "two batches" : "one batch")}", learnt);
        // Augmented or blended, the batch would be a different one at each step.
        if (!dry) (train.Augmentations, train.MixUpAlpha) = ([], 0);
        var test = dry ? data.Test.Select($"{data.Test.Name}, one batch", First(data.Test, recipe.BatchSize)) : data.Train.Select($"{data.Train.Name}, one batch", rows);
        return new Trial(mode, new DataSplit(train, test), recipe with
        {
            Epochs = dry ? 1 : LearntEpochs, MaxSteps = null, EvalEverySteps = null, EvalBatches = null, DisplayEverySteps = null, EarlyStopping = null,
        });
    }

    /// <summary>What should be said of the result; null: nothing.</summary>
    public string? Verdict(TrainerBase trainer, History history)
    {
        if (mode != RunMode.OverfitOneBatch || history is not { StopReason: StopReason.Completed, Last: { } last }) return null;
        if (last.TestAccuracy < ByHeart)
            return FormattableString.Invariant($"one batch was not learnt by heart in {LearntSteps} steps: of its {Data.Test.Count} samples {last.TestAccuracy:P0} are right. ") +
              "Look at the learning rate, at dropout, and at whether labels belong to their samples";
        if (trainer.Recipe.Targets != TargetKinds.TargetValues) return null;
        double mean = trainer.LossOfMean(Data.Test);
        if (mean == 0 || !(last.TestLoss > OfMeanAnswer * mean)) return null;
        return FormattableString.Invariant($"one batch was not learnt by heart in {LearntSteps} steps: its loss is {last.TestLoss:g3}, and the mean target for every sample has {mean:g3}. ") +
          "Look at the learning rate, at the scale of the targets, at dropout, and at whether values belong to their samples";
    }

    public void Dispose() => Data.Dispose();

    private static long[] First(Dataset data, int count) => [.. Enumerable.Range(0, Math.Min(count, data.Count)).Select(row => (long)row)];
}
