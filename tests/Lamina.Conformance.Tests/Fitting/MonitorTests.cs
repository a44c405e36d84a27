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
