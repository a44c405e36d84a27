using TorchSharp;

namespace Lamina.Conformance.Tests.Fitting;

/// <summary>The best test of a run is that of the figure which the recipe monitors.</summary>
public class MonitorTests
{
    [Fact]
    public void A_run_waits_for_the_figure_that_is_monitored_and_keeps_its_weights()
    {
        using var data = Figures.Sums(64, 32);
        using var network = new Regressor(seed: 1);
        using var training = new Monitoring(network);
        var history = training.Fit(data, Figures.Silent);

        Assert.Equal(StopReason.EarlyStopped, history.StopReason);
        Assert.Equal([0.2, 0.9, 0.5, 0.4], history.Tests.Select(test => test.Metrics[1].Value));
        Assert.Equal(2, history.Best!.Epoch);
        Assert.True(history.Tests[^1].Loss < history.Best.Loss, "the loss went on falling");
        Assert.Equal(history.Best.Loss, network.Evaluate(data.Test).Loss);
    }

    /// <summary>What the figures of the stopped run were called is not known of another one: a run that had no such metric, or monitored the loss.</summary>
    [Fact]
    public void A_resumed_run_that_monitors_something_else_begins_to_wait_anew()
    {
        var folder = Directory.CreateTempSubdirectory("lamina-monitored-");
        try
        {
            var options = Figures.Silent with { Directory = folder.FullName };
            using var data = Figures.Sums(64, 32);
            using var network = new Regressor(seed: 1);
            using (var first = new StandingStill(network))
            {
                first.Recipe = first.Recipe with { Epochs = 3 };
                Assert.Equal(3, first.Fit(data, options).Epochs.Count);
            }

            using var training = new StandingStillWithPeak(network);
            var said = new Warnings();
            var history = training.Fit(data, options with { Resume = true, Observers = [said] });
            Assert.Contains("this run monitors peak, and the one that was stopped loss: the next test is the best one so far, and the patience of early stopping begins anew", said.Messages);
            Assert.Equal(StopReason.EarlyStopped, history.StopReason);
            // The figures of the new tests, 0, 0.2, 0.9, 0.5, 0.4: a resumed run looks at no batches before.
            Assert.Equal((6, 8), (history.Best!.Epoch, history.Epochs.Count));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The weights of the best test are a mean of weights already; a later mean must not take their place in what is measured, nor in what is loaded.</summary>
    [Fact]
    public void The_trainer_measures_the_weights_that_the_run_has_left()
    {
        using var data = Figures.Sums(96, 32);
        using var network = new Regressor(seed: 1);
        using var training = new Gathering(network);
        training.Recipe = training.Recipe with { EarlyStopping = new EarlyStopping(1, MinDelta: 1000) };
        var history = training.Fit(data, Figures.Silent);
        Assert.Equal(StopReason.EarlyStopped, history.StopReason);
        Assert.NotEqual(history.Tests[^1].Loss, history.Best!.Loss);
        Assert.Equal(history.Best.Loss, training.Evaluate(data.Test).Loss);

        using var other = new Regressor(seed: 2);
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        other.Save(file);
        network.Load(file);
        File.Delete(file);
        Assert.Equal(other.Evaluate(data.Test).Loss, training.Evaluate(data.Test).Loss);
    }

    private sealed class Warnings : ITrainingObserver
    {
        public List<string> Messages { get; } = [];

        public void On(TrainingEvent happened)
        {
            if (happened is RunWarning warning) Messages.Add(warning.Message);
        }
    }

    [Fact]
    public void Without_it_the_loss_decides()
    {
        using var data = Figures.Sums(64, 32);
        using var network = new Regressor(seed: 1);
        using var training = new Monitoring(network);
        training.Recipe = training.Recipe with { Monitored = Monitored.Loss, Epochs = 4 };
        var history = training.Fit(data, Figures.Silent);

        Assert.Equal(StopReason.Completed, history.StopReason);
        Assert.Equal(4, history.Best!.Epoch);
    }
}

/// <summary>A figure that is at its best in the second test, whatever is learnt.</summary>
public sealed class RisesOnce : IMetric
{
    // The first is of the batches that are looked at before the run.
    private readonly Queue<double> figures = new([0, 0.2, 0.9, 0.5, 0.4]);

    public string Name => "peak";

    public string Unit => "";

    public Better Better => Better.Higher;

    public void Add(torch.Tensor output, Target y)
    {
    }

    public double Read() => figures.TryDequeue(out double figure) ? figure : 0;

    public void Reset()
    {
    }

    public void Dispose()
    {
    }
}
