namespace Lamina;

/// <summary>The settings of one run of <c>Fit</c>. What belongs to the network's recipe is written as attributes on it.</summary>
public sealed record RunOptions
{
    /// <summary>Where to compute. Default: <see cref="RunDevice.Auto"/>.</summary>
    public RunDevice RunDevice { get; init; } = RunDevice.Auto;

    /// <summary>
    /// The folder for history, curves, weights and checkpoints. A run that begins anew there moves an earlier one with a finished epoch to the next free
    /// <c>&lt;folder&gt;.1</c>, <c>.2</c>, …, and replaces one without. While one runs, a second one into its folder is refused. Default: null, which is
    /// <c>runs/&lt;network&gt;</c>; empty: nothing is written. If it cannot be written, a warning says so, and the run goes on as if it were empty.
    /// </summary>
    public string? Directory { get; init; }

    /// <summary>
    /// True: goes on from the last checkpoint in <see cref="Directory"/>, or begins if there is none. On the CPU with one thread the run then ends
    /// with the same bits as one that was never stopped. Learning rate, schedule, Epochs, MaxSteps, metrics, what is monitored and patience may differ from those of the
    /// stopped run; losses, the rest of the optimizer, batch size, Accumulate, Precision, <see cref="Seed"/> and the number of samples may not. Default: false, which begins anew.
    /// </summary>
    public bool Resume { get; init; }

    /// <summary>The seed of the run: the order of the samples in each epoch, and torch's default generator (dropout). Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>
    /// How many threads libtorch computes with on the CPU during the run. Default: null, which is one where a batch costs less than a
    /// hundred million multiply-adds, because sharing so little work costs time (LeNet is one), otherwise as many as there are processors.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int? Threads
    {
        get;
        init
        {
            if (value < 1) throw new ArgumentOutOfRangeException(nameof(Threads), value, "RunOptions.Threads is at least 1; null leaves the choice to Lamina.");
            field = value;
        }
    }

    /// <summary>Whether the run is meant, or a trial of it. Default: <see cref="RunMode.Train"/>.</summary>
    public RunMode Mode { get; init; }

    /// <summary>What is shown during the run. One that shows something also ends well on Ctrl-C: after the batch in hand it saves and returns. Default: <see cref="RunOutput.Auto"/>.</summary>
    public RunOutput Output { get; init; } = RunOutput.Auto;

    /// <summary>Further observers of the run. Default: none.</summary>
    public IReadOnlyList<ITrainingObserver> Observers { get; init; } = [];
}
