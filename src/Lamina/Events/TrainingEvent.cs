namespace Lamina;

/// <summary>Something that happens during a run. The kinds are the sealed records below and no others, so a switch can be complete.</summary>
/// <remarks>
/// Order: <see cref="RunStarted"/>, <see cref="RunWarning"/>s, then for each epoch <see cref="EpochStarted"/>, its
/// <see cref="BatchStarted"/>s and <see cref="BatchDone"/>s, <see cref="TestStarted"/>, <see cref="TestEnded"/> and <see cref="EpochEnded"/>, and finally
/// <see cref="RunEnded"/>. A recipe that tests every n steps has its tests between batches instead. An epoch cut short by cancellation or divergence ends after a
/// batch. <see cref="CheckpointSaved"/> and further warnings may come at any point.
/// </remarks>
public abstract record TrainingEvent
{
    private protected TrainingEvent()
    {
    }
}

/// <summary>The run begins; the network is on its device.</summary>
/// <param name="Summary">The network.</param>
/// <param name="Recipe">How it is trained.</param>
/// <param name="Provider">Which TorchSharp and libtorch compute.</param>
/// <param name="Device">Where it computes: cpu, cuda:0.</param>
/// <param name="Threads">How many CPU threads compute.</param>
/// <param name="Seed">The seed of the run.</param>
/// <param name="TrainCount">How many samples are learnt from in an epoch.</param>
/// <param name="TestCount">How many samples are tested after each epoch.</param>
/// <param name="StepsPerEpoch">How many steps an epoch has.</param>
public sealed record RunStarted(
    NetworkSummary Summary, Recipe Recipe, string Provider, string Device, int Threads, long Seed,
    int TrainCount, int TestCount, int StepsPerEpoch) : TrainingEvent
{
    /// <summary>The epochs that were done before, if the run was resumed.</summary>
    public IReadOnlyList<EpochResult> Earlier { get; init; } = [];

    /// <summary>The tests that were done before, if the run was resumed.</summary>
    public IReadOnlyList<TestResult> EarlierTests { get; init; } = [];

    /// <summary>The augmentations of the training samples, as the calls that make them: <c>Flip(0.5)</c>, <c>MixUp(0.2)</c>.</summary>
    public IReadOnlyList<string> Augmentations { get; init; } = [];

    /// <summary>The learning rate over the run, before any plateau's factor: from the first step to the last, at a thousand steps at most.</summary>
    public IReadOnlyList<ScheduledRate> Schedule { get; init; } = [];

    /// <summary>Whether the run goes on from a checkpoint.</summary>
    public bool Resumed { get; init; }

    /// <summary>How many steps of the epoch after <see cref="Earlier"/> were done before, if the run was resumed.</summary>
    public int StepsDone { get; init; }

    /// <summary>The folder to which an earlier run was moved to make room for this one; null: there was none with a finished epoch.</summary>
    public string? SetAside { get; init; }
}

/// <summary>Something about the run deserves attention; training goes on.</summary>
/// <param name="Message">What, and the way out.</param>
public sealed record RunWarning(string Message) : TrainingEvent;

/// <summary>An epoch begins.</summary>
/// <param name="Epoch">Its number, from 1.</param>
public sealed record EpochStarted(int Epoch) : TrainingEvent;

/// <summary>A step begins: its batch is on the device.</summary>
/// <param name="Epoch">The epoch's number, from 1.</param>
/// <param name="Batch">The batch's number in the epoch, from 1.</param>
public sealed record BatchStarted(int Epoch, int Batch) : TrainingEvent;

/// <summary>A step is done.</summary>
/// <param name="Epoch">The epoch's number, from 1.</param>
/// <param name="Batch">The batch's number in the epoch, from 1.</param>
/// <param name="Samples">How many samples the epoch has learnt from so far.</param>
/// <param name="Score">
/// Loss and accuracy of the epoch so far, at most ten times a second, because reading them waits for the device; otherwise null. A recipe with
/// <c>DisplayEverySteps</c> has them every n steps instead, and one with <c>AverageLoss</c> the mean loss of the last n steps.
/// </param>
public sealed record BatchDone(int Epoch, int Batch, int Samples, RunningScore? Score) : TrainingEvent
{
    /// <summary>The learning rate of the step.</summary>
    public double LearningRate { get; init; }
}

/// <summary>The network is about to be tested: after an epoch, or every n steps if the recipe says so.</summary>
/// <param name="Epoch">The epoch's number, from 1.</param>
public sealed record TestStarted(int Epoch) : TrainingEvent
{
    /// <summary>How many steps of the run are done.</summary>
    public long Step { get; init; }
}

/// <summary>The network was tested.</summary>
/// <param name="Epoch">The epoch's number, from 1.</param>
/// <param name="Result">What it gave, class by class.</param>
public sealed record TestEnded(int Epoch, Evaluation Result) : TrainingEvent
{
    /// <summary>How many steps of the run are done.</summary>
    public long Step { get; init; }
}

/// <summary>The run can be resumed from here.</summary>
/// <param name="Path">The checkpoint.</param>
public sealed record CheckpointSaved(string Path) : TrainingEvent;

/// <summary>An epoch is done.</summary>
/// <param name="Result">What it gave.</param>
public sealed record EpochEnded(EpochResult Result) : TrainingEvent;

/// <summary>The run is over.</summary>
/// <param name="History">What it gave.</param>
public sealed record RunEnded(History History) : TrainingEvent;
