namespace Lamina.Benchmarks;

/// <summary>Images per second of a contender: the median of the rounds, and half the distance of its quartiles as a share of it.</summary>
internal readonly record struct Speed(double Median, double Spread)
{
    public static Speed Of(IEnumerable<double> rates)
    {
        double[] sorted = [.. rates.Order()];
        double median = sorted[sorted.Length / 2];
        return new(median, (sorted[sorted.Length * 3 / 4] - sorted[sorted.Length / 4]) / 2 / median);
    }
}

/// <summary>One work, in training or inference, at one number of threads.</summary>
/// <param name="Work">The work.</param>
/// <param name="IsTraining">Steps, or answers.</param>
/// <param name="Threads">The threads of every contender.</param>
/// <param name="Speeds">What each reached.</param>
internal sealed record Comparison(Work Work, bool IsTraining, int Threads, IReadOnlyDictionary<ContenderKind, Speed> Speeds)
{
    // What rounding grows to in a step of SGD or Adam; another order of sums is all that differs. Two losses show the forward pass and one update. Later ones would show
    // chance: in a deep network some maximum or rectifier falls the other way, and all gradients below it move. PyTorch's own gradients of VGG-16 with batch norm differ by
    // 2e-3 of their norm between its two memory layouts, and from the fifth step on the losses by more than a hundredth.
    private const double Rounding = 0.01;

    // Of eight digits, one in the last place is 0.4 %; a network's layers add some.
    private const double LowRounding = 0.05;
    private const int CheckedSteps = 2, CheckedScores = 16;

    /// <summary>Lamina's speed over the better of hand-written TorchSharp and PyTorch.</summary>
    public double ToBest => Ratio(ContenderKind.HandWritten, ContenderKind.PyTorch);

    /// <summary>Lamina's speed over that of PyTorch's optimised network; NaN in training and without Python.</summary>
    public double ToOptimized => Speeds.ContainsKey(ContenderKind.Optimized) ? Ratio(ContenderKind.Optimized) : double.NaN;

    /// <summary>
    /// What libtorch reaches here: as many images a second as if only the convolutions and dense layers were computed, each alone and in the best layout for it, and
    /// in training their gradients. NaN where it was not measured.
    /// </summary>
    public double Ceiling { get; private init; } = double.NaN;

    /// <summary>Lamina's share of it.</summary>
    public double ToCeiling => Speeds[ContenderKind.Lamina].Median / Ceiling;

    /// <summary>Measures: all contenders see the same batch and start from the same weights; they run in turn, never two at once.</summary>
    /// <param name="work">What.</param>
    /// <param name="isTraining">Steps, or answers.</param>
    /// <param name="threads">The threads of every contender.</param>
    /// <param name="rounds">How often each runs.</param>
    /// <param name="seconds">About how long each runs in a round.</param>
    /// <param name="device">Where they compute.</param>
    /// <exception cref="InvalidDataException">The contenders do not compute the same.</exception>
    public static Comparison Run(Work work, bool isTraining, int threads, int rounds, double seconds, string device = "cpu")
    {
        using var folder = new TemporaryFolder();
        SharedFiles.Write(work, folder.Path);
        var kinds = new List<ContenderKind> { ContenderKind.HandWritten, ContenderKind.Lamina };
        if (ContenderProcess.HasPython) kinds.Add(ContenderKind.PyTorch);
        if (ContenderProcess.HasPython && !isTraining) kinds.Add(ContenderKind.Optimized);
        if (ContenderProcess.HasCompile) kinds.Add(ContenderKind.Compiled);
        var contenders = new List<ContenderProcess>();
        try
        {
            foreach (var kind in kinds)
            {
                contenders.Add(new ContenderProcess(kind, work, threads, folder.Path, device));
                // The others wait until it is warm: it compiles, and libtorch looks for the best kernels.
                Check(contenders, isTraining, work.Precision == Precision.Float32 ? Rounding : LowRounding);
            }

            string what = isTraining ? "train" : "infer";
            foreach (var contender in contenders) contender.Ask(what, 3);
            int count = Math.Max(1, (int)(seconds / contenders[0].Ask(what, 2)[0] * 2));
            var rates = contenders.ToDictionary(contender => contender, _ => new List<double>());
            var python = work.HasCeiling ? contenders.Find(contender => contender.Kind == ContenderKind.PyTorch) : null;
            double ceiling = double.NaN;
            for (int round = 0; round < rounds; round++)
            {
                foreach (var contender in contenders) rates[contender].Add(count * work.Batch / contender.Ask(what, count)[0]);
                // In turn with the contenders: a machine that slows down slows it too. It answers with the medians so far.
                if (python is not null) ceiling = work.Batch / python.Ask(isTraining ? "ceiling-train" : "ceiling-infer", 1)[0];
            }

            return new(work, isTraining, threads, rates.ToDictionary(pair => pair.Key.Kind, pair => Speed.Of(pair.Value))) { Ceiling = ceiling };
        }
        finally
        {
            foreach (var contender in contenders) contender.Dispose();
        }
    }

    /// <summary>Compares what the newest contender computes with the first one.</summary>
    private static void Check(List<ContenderProcess> contenders, bool isTraining, double rounding)
    {
        var newest = contenders[^1];
        newest.Results = isTraining ? newest.Ask("losses", CheckedSteps) : newest.Ask("scores", CheckedScores);
        var first = contenders[0].Results;
        double size = first.Max(Math.Abs);
        bool agrees = first.Length == newest.Results.Length && first.Zip(newest.Results).All(pair => Math.Abs(pair.First - pair.Second) <= rounding * size);
        if (!agrees) throw new InvalidDataException($"{contenders[0].Kind} gives {string.Join(' ', first)}, but {newest.Kind} {string.Join(' ', newest.Results)}.");
    }

    private double Ratio(params ContenderKind[] peers) => Speeds[ContenderKind.Lamina].Median / Speeds.Where(pair => peers.Contains(pair.Key)).Max(pair => pair.Value.Median);
}
