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
        using var training = recipes[recipe](network);
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
