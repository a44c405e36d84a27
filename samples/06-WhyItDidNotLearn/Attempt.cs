namespace Why;

/// <summary>A network with its trainer and its data, whatever they are typed with.</summary>
/// <param name="Create">A new network in its trainer, from a seed.</param>
/// <param name="Fit">Trains it.</param>
internal sealed record Attempt(Func<long, TrainerBase> Create, Func<TrainerBase, RunOptions, History> Fit)
{
    /// <summary>So many seeds are tried for the loss before the first step, and so often the network is tested.</summary>
    private const int Seeds = 5, Tests = 5;

    public static Attempt Of<TShape>(DataSplit<TShape> data, Func<long, Trainer<TShape>> create) where TShape : IShape =>
        new(create, (trainer, options) => ((Trainer<TShape>)trainer).Fit(data, options));

    public static Attempt Of(DataSplit data, Func<long, Trainer> create) => new(create, (trainer, options) => ((Trainer)trainer).Fit(data, options));

    /// <summary>Trains the network.</summary>
    /// <param name="steps">For so many steps; null: as many as its recipe says.</param>
    /// <param name="options">The run's settings.</param>
    public Result Run(int? steps, RunOptions options)
    {
        using var trainer = Create(options.Seed);
        var length = steps ?? trainer.Recipe.MaxSteps!.Value;
        trainer.Recipe = trainer.Recipe with { MaxSteps = length, EvalEverySteps = Math.Max(1, length / Tests) };
        double[] firstLosses = [.. Enumerable.Range(1, Seeds).Select(seed => FirstLoss(options with { Seed = seed })).Order()];
        var name = trainer.Summary.Name;
        Console.WriteLine($"\n{name}: {trainer.Recipe.Loss}, {trainer.Recipe.Optimizer}, batch {trainer.Recipe.BatchSize}");
        var history = Learn(trainer, options with { Directory = Path.Combine(options.Directory!, name) });
        return new Result(trainer.Summary, trainer.Recipe, firstLosses[Seeds / 2], history);
    }

    /// <summary>The loss of the first batch before it is learnt from: a run of one step has it as its training loss.</summary>
    private double FirstLoss(RunOptions options)
    {
        using var trainer = Create(options.Seed);
        trainer.Recipe = trainer.Recipe with { MaxSteps = 1, EvalBatches = 1, EvalBatchSize = 1 };
        return Learn(trainer, options with { Directory = "", Resume = false, Output = RunOutput.None }).Last?.TrainLoss ?? double.PositiveInfinity;
    }

    /// <summary>A run whose numbers overflow is a result like any other here.</summary>
    private History Learn(TrainerBase trainer, RunOptions options)
    {
        try
        {
            return Fit(trainer, options);
        }
        catch (TrainingDivergedException diverged)
        {
            Console.WriteLine(diverged.Message);
            return diverged.History;
        }
    }
}

/// <summary>What came of it.</summary>
/// <param name="Summary">The network, with what the compiler said of it.</param>
/// <param name="Recipe">How it was trained, with the loss the compiler expects.</param>
/// <param name="FirstLoss">The loss before the first step, the median over several seeds.</param>
/// <param name="History">Its training.</param>
internal sealed record Result(NetworkSummary Summary, Recipe Recipe, double FirstLoss, History History)
{
    /// <summary>Ctrl-C ended it; what was learnt is saved.</summary>
    public bool IsCancelled => History.StopReason == StopReason.Cancelled;

    /// <summary>The part of the test data predicted right in the last test; null: the numbers overflowed, or there was none.</summary>
    public double? Accuracy => History.StopReason == StopReason.Diverged ? null : History.Tests.LastOrDefault()?.Accuracy;
}
