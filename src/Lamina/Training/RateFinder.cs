using TorchSharp;

namespace Lamina;

/// <summary>What a search for the learning rate gave.</summary>
/// <param name="Rates">The rates that were tried, rising by the same factor from step to step.</param>
/// <param name="Losses">The loss at each, smoothed over the steps before it.</param>
/// <param name="Suggested">The rate at which the loss falls fastest; meaningful only if <see cref="IsClear"/>.</param>
public sealed record RateFinding(IReadOnlyList<double> Rates, IReadOnlyList<double> Losses, double Suggested)
{
    /// <summary>The loss falls by at least this fraction where there is something to learn; on pure noise the smoothed loss moves by less.</summary>
    private const double LeastFall = 0.05;

    /// <summary>Whether the loss fell by at least a twentieth at some rate. Where it did not, <see cref="Suggested"/> is chance: look at data, labels and scale first.</summary>
    public bool IsClear => Losses.Min() < (1 - LeastFall) * Losses[0];

    /// <summary>The suggestion, and what was tried.</summary>
    public override string ToString() => FormattableString.Invariant($"{Verdict}, of {Rates.Count} rates from {Rates[0]:0.0e0} to {Rates[^1]:0.0e0}");

    private string Verdict => IsClear ? FormattableString.Invariant($"the loss falls fastest at {Suggested:0.0e0}") : "the loss falls at no rate";

    /// <summary>The loss over the rate, with the suggestion, as SVG.</summary>
    public string ToSvg()
    {
        double least = Losses.Min(), first = Losses[0];
        return LineChart.ToSvg(
            Verdict,
            new ChartPanel("loss", null, [
                new ChartLine("loss", "#1f77b4", [.. Rates.Zip(Losses)]),
                new ChartLine("suggested", "#d62728", [(Suggested, least), (Suggested, first)]),
            ])
            { Across = "learning rate", IsLogarithmic = true });
    }

    /// <summary>Writes the picture.</summary>
    public void Save(string path) => AtomicFile.Write(path, ToSvg());
}

/// <summary>Tries rising learning rates, a step each, until the loss explodes. Source: Smith 2017 (arXiv:1506.01186); smoothed as in fastai.</summary>
internal static class RateFinder
{
    private const double Keep = 0.9, Explodes = 4;
    private const int Fewest = 10;

    /// <summary>Leaves network, optimizer and random stream as they were.</summary>
    public static RateFinding Find(TrainerBase trainer, DataSplit data, RunOptions options, double lowest, double highest, int steps)
    {
        if (!(lowest > 0) || !(highest > lowest))
            throw new ArgumentOutOfRangeException(nameof(lowest), lowest, $"Rates go from above 0 upwards; these go from {lowest:g3} to {highest:g3}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, Fewest);
        trainer.CheckForLearning(data.Train);
        var device = DeviceChoice.For(options.RunDevice, trainer.Network).Device;
        using var threads = new ThreadCount(options.Threads ?? ThreadCount.For(trainer.Summary, trainer.Recipe.BatchSize));
        trainer.MoveTo(device);
        using var before = new TrainerSnapshot(trainer);
        torch.manual_seed(options.Seed);
        trainer.Network.train();
        return Try(trainer, data.Train, options.Seed, device, lowest, highest, steps);
    }

    private static RateFinding Try(TrainerBase trainer, Dataset data, long seed, torch.Device device, double lowest, double highest, int steps)
    {
        var cuts = BatchPlan.Cut(data.Count, trainer.Recipe.BatchSize, trainer.Recipe.HasBatchNorm);
        var rates = new List<double>();
        var losses = new List<double>();
        double mean = 0;
        for (int epoch = 0; rates.Count < steps; epoch++)
        {
            using var order = Seed.Shuffle(data.Count, seed, epoch);
            foreach (var batch in data.Shuffled(order, cuts, seed, epoch, device))
            {
                using (batch)
                {
                    double rate = lowest * Math.Pow(highest / lowest, (double)rates.Count / (steps - 1));
                    trainer.SetRate(rate);
                    trainer.Step(batch);
                    double loss = trainer.ReadLoss();
                    mean = Keep * mean + (1 - Keep) * loss;
                    double smooth = mean / (1 - Math.Pow(Keep, rates.Count + 1));
                    if (!double.IsFinite(smooth) || losses.Count > 0 && smooth > Explodes * losses.Min()) return Result(rates, losses);
                    rates.Add(rate);
                    losses.Add(smooth);
                    if (rates.Count == steps) break;
                }
            }
        }
        return Result(rates, losses);
    }

    private static RateFinding Result(List<double> rates, List<double> losses)
    {
        if (rates.Count < Fewest) throw new InvalidOperationException($"The loss exploded after {rates.Count} steps: begin with a lower rate.");
        // The fastest fall over a few steps; the first ones are smoothed over too little, and after the lowest loss it is over.
        const int over = 5;
        int lowest = losses.IndexOf(losses.Min());
        int best = Enumerable.Range(0, Math.Max(1, lowest - over)).MinBy(i => losses[i + over] - losses[i]);
        return new RateFinding(rates, losses, rates[best + over / 2]);
    }
}
