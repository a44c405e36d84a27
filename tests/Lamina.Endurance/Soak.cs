using System.Diagnostics;
using System.Globalization;

namespace Lamina.Endurance;

/// <summary>Trains until a leak would show.</summary>
internal static class Soak
{
    // What the first minutes allocate (code, pools, the allocator's arenas) is no leak; what a run grows by later is. On a busy machine that took nine minutes,
    // most of it four: 296 MB after 1, 320 after 4, 329 after 9, 334 after 30.
    private static readonly TimeSpan WarmUp = TimeSpan.FromMinutes(5), Interval = TimeSpan.FromMinutes(1);
    private const double Allowed = 1.1;

    /// <summary>0 if memory stayed flat.</summary>
    public static int Run(TimeSpan time, TextWriter report)
    {
        using var data = Mnist.Load();
        data.Train.Augmentations = [Augment.Crop(padding: 2), Augment.Noise(std: 5)];
        using var network = new Soaked(seed: 1);
        using var stop = new CancellationTokenSource();
        var watch = new Watch(time, stop, report);
        var folder = Directory.CreateTempSubdirectory("lamina-soak-");
        try
        {
            network.Fit(data, new RunOptions { Directory = folder.FullName, RunDevice = RunDevice.Cpu, Output = RunOutput.None, Observers = [watch] }, stop.Token);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        report.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"soak: {time.TotalMinutes:0.#} minutes, {watch.Steps:N0} steps, {watch.Epochs:N0} epochs; RSS {watch.Start / 1e6:0} MB at the start, {watch.End / 1e6:0} MB at the end"));
        return watch.End <= Allowed * watch.Start ? 0 : 1;
    }

    private sealed class Watch(TimeSpan time, CancellationTokenSource stop, TextWriter report) : ITrainingObserver
    {
        private readonly Stopwatch clock = Stopwatch.StartNew();
        private readonly TimeSpan start = TimeSpan.FromTicks(Math.Min(WarmUp.Ticks, time.Ticks / 2));
        private TimeSpan next = TimeSpan.FromTicks(Math.Min(Interval.Ticks, time.Ticks / 2));

        public long Steps { get; private set; }

        public int Epochs { get; private set; }

        public long Start { get; private set; }

        public long End { get; private set; }

        public void On(TrainingEvent happened)
        {
            if (happened is EpochEnded) Epochs++;
            if (happened is not BatchDone) return;
            Steps++;
            if (clock.Elapsed < next && clock.Elapsed < time) return;

            End = Environment.WorkingSet;
            if (Start == 0 && clock.Elapsed >= start) Start = End;
            report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMinutes,5:0.0} min  {Steps,8:N0} steps  RSS {End / 1e6:0} MB"));
            next = clock.Elapsed + Interval;
            if (clock.Elapsed >= time) stop.Cancel();
        }
    }
}

/// <summary>LeNet that trains until it is told to stop.</summary>
[Network, Input<MnistImage>, Classes(10)]
[Rescale(1 / 255.0)]
[Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2), Conv2D(16, 5), BatchNorm, ReLU, MaxPool2D(2)]
[Flatten, Dropout(0.2), Dense(120), ReLU, Dense(84), ReLU, Dense(10)]
[CrossEntropy, Adam(1e-4), Train(Epochs = 100000, BatchSize = 64)]
public partial class Soaked;
