namespace Lamina;

/// <summary>The settings of one run of <c>Fit</c>. What belongs to the network's recipe is written as attributes on it.</summary>
public sealed record RunOptions
{
    /// <summary>Where to compute. Default: <see cref="RunDevice.Auto"/>.</summary>
    public RunDevice RunDevice { get; init; } = RunDevice.Auto;

    /// <summary>
    /// The folder for history.csv, curves.svg and weights.safetensors, which a later run into it replaces. Default: null, which is
    /// <c>runs/&lt;network&gt;</c>; empty: nothing is written.
    /// </summary>
    public string? Directory { get; init; }

    /// <summary>The seed of the run: the order of the samples in each epoch, and torch's default generator (dropout). Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>
    /// How many threads libtorch computes with on the CPU during the run. Default: null, which is one where a batch costs less than a
    /// hundred million multiply-adds, since sharing so little work costs time (LeNet is one), else as many as there are processors.
    /// </summary>
    public int? Threads { get; init; }

    /// <summary>What is shown during the run. Default: <see cref="RunOutput.Auto"/>.</summary>
    public RunOutput Output { get; init; } = RunOutput.Auto;

    /// <summary>Who else is told what happens. Default: nobody.</summary>
    public IReadOnlyList<ITrainingObserver> Observers { get; init; } = [];
}
