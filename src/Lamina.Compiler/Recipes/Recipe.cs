using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Recipes;

/// <summary>How a network is trained: what the training attributes say.</summary>
/// <param name="Losses">What is minimised: the weighted sum of these.</param>
/// <param name="Optimizer">How the weights move, or null.</param>
/// <param name="Train">How long and in what portions.</param>
public sealed record Recipe(EquatableArray<WeightedLoss> Losses, Optimizer? Optimizer, Train Train)
{
    /// <summary>The recipe of a network that is not trained.</summary>
    public static Recipe None { get; } = new(default, null, Train.Default(Defaults.Lamina));

    /// <summary>The attributes as written, in their order.</summary>
    public EquatableArray<string> Written { get; init; }

    /// <summary>How the learning rate changes over the run.</summary>
    public Schedule Schedule { get; init; } = new Constant();

    /// <summary>What comes before the schedule, or null.</summary>
    public WarmUp? WarmUp { get; init; }

    /// <summary>What the rate is multiplied by where the loss stands still, or null.</summary>
    public Plateau? Plateau { get; init; }

    /// <summary>How much of the weights' running mean is kept per step; null keeps none.</summary>
    public double? Ema { get; init; }

    /// <summary>By what the network is judged, besides loss and accuracy.</summary>
    public EquatableArray<Metric> Metrics { get; init; }

    /// <summary>What holds for all kernels.</summary>
    public TensorSettings Weights { get; init; } = TensorSettings.Unwritten;

    /// <summary>What holds for all biases.</summary>
    public TensorSettings Biases { get; init; } = TensorSettings.Unwritten;

    /// <summary>The layers and uses whose tensors stay as they are, or null.</summary>
    public FrozenLayers? Frozen { get; init; }

    /// <summary>When training ends early, or null.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>How often a run is saved; null if <c>[Checkpoint]</c> is not written.</summary>
    public Checkpoint? Checkpoint { get; init; }

    /// <summary>The first loss of the network's main output, or null.</summary>
    public Loss? Loss => LossOf(null);

    /// <summary>The first loss of a named output, or of the main one for null; null if it has none.</summary>
    public Loss? LossOf(string? output) => Losses.FirstOrDefault(each => each.Output == output)?.Loss;

    /// <summary>
    /// Which target the losses of an output read: null for the data set's main one, as auxiliary heads do, or the output's own, by its name. An output has its own
    /// where a loss of it says so, and where none of its losses could read the main one.
    /// </summary>
    public string? TargetOf(string? output)
    {
        if (output is null) return null;
        var own = Losses.Where(each => each.Output == output).ToList();
        return own.Any(each => each.OwnTarget) || (Kinds(own) & Kinds(Losses.Where(each => each.Output is null))) == 0 ? output : null;
    }

    /// <summary>The kinds of targets that all losses on one target can read.</summary>
    /// <param name="target">An output's own, or null for the main one.</param>
    public TargetKinds KindsOf(string? target) => Kinds(Losses.Where(each => TargetOf(each.Output) == target));

    private static TargetKinds Kinds(IEnumerable<WeightedLoss> losses) => losses.Aggregate(TargetKinds.All, (kinds, each) => kinds & each.Loss.Targets);

    /// <summary>There is enough to emit a trainer.</summary>
    public bool CanTrain => Loss is not null && Optimizer is not null;
}

/// <summary>How long training lasts, and how often it measures. Null is not written.</summary>
public sealed record Train(
    long Epochs,
    long? MaxSteps,
    long BatchSize,
    bool DropLast,
    long EvalBatchSize,
    long? EvalEverySteps,
    long? EvalBatches,
    long? DisplayEverySteps,
    long? AverageLoss,
    long Accumulate)
{
    /// <summary>In which type a step computes.</summary>
    public Precision Precision { get; init; }

    /// <summary>Which figure of the tests says which of them is the best, or null for the loss.</summary>
    public MonitoredName? Monitor { get; init; }

    /// <summary>What holds where no <c>[Train]</c> is written.</summary>
    public static Train Default(Defaults defaults) => new(defaults.Epochs, null, defaults.BatchSize, false, defaults.EvalBatchSize, null, null, null, null, 1);
}

/// <param name="Name">Accuracy, or a metric as its attribute is called.</param>
/// <param name="Address">Where it is written.</param>
public sealed record MonitoredName(string Name, Address Address)
{
    public const string Loss = "Loss", Accuracy = "Accuracy";
}

/// <param name="Patience">How many tests in a row may bring nothing better.</param>
/// <param name="MinDelta">By how much the monitored figure must improve to count as better.</param>
public sealed record EarlyStopping(long Patience, double MinDelta);

/// <param name="EveryEpochs">After how many epochs a run is saved.</param>
/// <param name="EverySteps">After how many steps besides; 0 is never.</param>
public sealed record Checkpoint(long EveryEpochs, long EverySteps);
