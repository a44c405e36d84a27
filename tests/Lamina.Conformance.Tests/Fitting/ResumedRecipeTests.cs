namespace Lamina.Conformance.Tests.Fitting;

/// <summary>A run that was stopped, in the midst of a group of gradients too, ends with the bits of one that was not.</summary>
public sealed class ResumedRecipeTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lamina-resumed-");
    private readonly DataSplit data = Figures.Sums(96, 32);

    private static readonly Dictionary<string, Func<Regressor, Trainer>> recipes = new()
    {
        ["Gathering"] = network => new Gathering(network),
        ["WithVelocity"] = network => new WithVelocity(network),
        ["WithEpsilonHat"] = network => new WithEpsilonHat(network),
        ["UnderRoot"] = network => new UnderRoot(network),
        ["InBFloat16"] = network => new InBFloat16(network),
    };

    private static readonly Dictionary<string, Func<Regressor, Trainer>> others = new(recipes)
    {
        ["WithVelocityOn"] = network => new WithVelocityOn(network),
        ["WithVelocityAtOnce"] = network => new WithVelocityAtOnce(network),
        ["GatheringDistances"] = network => new GatheringDistances(network),
        ["InFloat32"] = network => Float32(new InBFloat16(network)),
    };

    /// <summary>Stopped after the fourth step and the sixth, at the end of a group and of an epoch, and between.</summary>
    public static TheoryData<string, int> Stops
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string recipe in recipes.Keys)
            {
                foreach (int step in new[] { 1, 4, 5, 6, 9, 17 }) data.Add(recipe, step);
            }

            return data;
        }
    }

    public void Dispose()
    {
        data.Dispose();
        folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Stops))]
    public void The_weights_are_the_same(string recipe, int stopAfter)
    {
        var whole = Run(recipe, seed: 1, null);
        using var stop = new CancellationTokenSource();
        var stopped = Run(recipe, seed: 1, (stop, stopAfter));
        Assert.Equal(StopReason.Cancelled, stopped.History.StopReason);
        var resumed = Run(recipe, seed: 99, null, resume: true);

        Assert.Equal(whole.Weights, resumed.Weights);
        Assert.Equal(whole.History.Tests.Select(test => (test.Step, test.Loss)), resumed.History.Tests.Select(test => (test.Step, test.Loss)));
        Assert.Equal(whole.History.Epochs.Select(epoch => (epoch.TrainLoss, epoch.LearningRate)), resumed.History.Epochs.Select(epoch => (epoch.TrainLoss, epoch.LearningRate)));
    }

    [Theory]
    [InlineData("Gathering", "WithVelocity", "MeanSquaredError, Adam, Accumulate = 4", "MeanSquaredError, Sgd(Momentum = 0.9, RateInVelocity = true), Accumulate = 4")]
    [InlineData("WithVelocity", "Gathering", "MeanSquaredError, Sgd(Momentum = 0.9, RateInVelocity = true), Accumulate = 4", "MeanSquaredError, Adam, Accumulate = 4")]
    [InlineData("WithVelocity", "WithVelocityAtOnce", "MeanSquaredError, Sgd(Momentum = 0.9, RateInVelocity = true), Accumulate = 4", "MeanSquaredError, Sgd(Momentum = 0.9, RateInVelocity = true)")]
    [InlineData("Gathering", "GatheringDistances", "MeanSquaredError, Adam, Accumulate = 4", "MeanAbsoluteError, Adam, Accumulate = 4")]
    [InlineData("InBFloat16", "InFloat32", "MeanSquaredError, Adam, BFloat16", "MeanSquaredError, Adam")]
    public void Another_step_is_refused_with_both_named(string recipe, string other, string stopped, string resumed)
    {
        using var stop = new CancellationTokenSource();
        Run(recipe, seed: 1, (stop, 4));
        var error = Assert.Throws<InvalidDataException>(() => Run(other, seed: 1, null, resume: true));
        Assert.Contains($"it is of Regressor ({stopped}) with seed", error.Message, StringComparison.Ordinal);
        Assert.Contains($"this run is of Regressor ({resumed}) with seed", error.Message, StringComparison.Ordinal);
        Assert.Contains("Choose another Directory, or Resume = false", error.Message, StringComparison.Ordinal);
    }

    /// <summary>The rates after the stop are those of the recipe at hand: of half a cosine over 24 steps, the last one before each epoch's end.</summary>
    [Fact]
    public void Rate_schedule_and_length_may_change()
    {
        using var stop = new CancellationTokenSource();
        Run("WithVelocity", seed: 1, (stop, 6));
        var resumed = Run("WithVelocityOn", seed: 1, null, resume: true).History;
        Assert.Equal(StopReason.Completed, resumed.StopReason);
        double[] expected = [.. new[] { 11, 17, 23 }.Select(step => 0.02 * (1 + Math.Cos(Math.PI * step / 24)) / 2)];
        var found = resumed.Epochs.Skip(1).Select(epoch => epoch.LearningRate).ToArray();
        Assert.Equal(expected.Length, found.Length);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], found[i], 1e-12);
    }

    private static Trainer Float32(Trainer trainer)
    {
        trainer.Recipe = trainer.Recipe with { Precision = Precision.Float32 };
        return trainer;
    }

    /// <summary>A search trains for some steps and puts everything back: memory of the optimizer, running means of weights, gradients gathered, plateaus, random numbers.</summary>
    [Theory]
    [InlineData("Gathering")]
    [InlineData("WithVelocity")]
    [InlineData("UnderRoot")]
    public void A_search_for_the_rate_before_either_part_changes_nothing(string recipe)
    {
        var whole = Run(recipe, seed: 1, null);
        using var stop = new CancellationTokenSource();
        Run(recipe, seed: 1, (stop, 9), searches: true);
        Assert.Equal(whole.Weights, Run(recipe, seed: 99, null, resume: true, searches: true).Weights);
    }

    private (byte[] Weights, History History) Run(string recipe, long seed, (CancellationTokenSource Source, int After)? stop, bool resume = false, bool searches = false)
    {
        using var network = new Regressor(seed: seed);
        using var training = others[recipe](network);
        if (searches) training.FindLearningRate(data, Figures.Silent, highest: 0.1, steps: 15);
        var observer = new Stopping(stop);
        string directory = stop is null && !resume ? "" : folder.FullName;
        var history = training.Fit(data, Figures.Silent with { Directory = directory, Resume = resume, Observers = [observer] }, stop?.Source.Token ?? default);
        return ([.. network.state_dict().Values.SelectMany(tensor => tensor.contiguous().bytes.ToArray())], history);
    }

    private sealed class Stopping((CancellationTokenSource Source, int After)? stop) : ITrainingObserver
    {
        private int steps;

        public void On(TrainingEvent happened)
        {
            if (happened is BatchDone && ++steps == stop?.After) stop.Value.Source.Cancel();
        }
    }
}
