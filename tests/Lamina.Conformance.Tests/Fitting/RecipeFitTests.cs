using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.Fitting;

/// <summary>What only whole runs show of a recipe.</summary>
public class RecipeFitTests
{
    /// <summary>No test falls to a hundredth of the best, so that each after the first halves the rate of the next epoch, down to the least.</summary>
    [Fact]
    public void The_rate_falls_where_the_test_loss_stands_still()
    {
        using var data = Figures.Sums(64, 32);
        using var network = new Regressor(seed: 1);
        using var training = new OnPlateau(network);
        var history = training.Fit(data, Figures.Silent);
        Assert.Equal([0.1, 0.1, 0.05, 0.03, 0.03], history.Epochs.Select(epoch => epoch.LearningRate));
    }

    [Fact]
    public void A_run_with_a_mean_of_weights_measures_it_and_ends_with_it()
    {
        using var data = Figures.Sums(64, 32);
        using var network = new Regressor(seed: 1);
        using var training = new OfMeans(network);
        double[]? mean = null, last = null;
        var observer = new Watch(happened =>
        {
            if (happened is not BatchDone) return;
            last = Weights(network);
            // The mean starts from the weights after the first step.
            mean = mean is null ? last : [.. mean.Zip(last, (a, w) => 0.8 * a + 0.2 * w)];
        });
        var history = training.Fit(data, Figures.Silent with { Observers = [observer] });
        var found = Weights(network);
        for (var i = 0; i < found.Length; i++) Assert.Equal(mean![i], found[i], 1e-6);
        Assert.Contains(found.Zip(last!), pair => Math.Abs(pair.First - pair.Second) > 1e-3);
        Assert.Equal(history.Tests[^1].Loss, network.Evaluate(data.Test).Loss, 1e-9);
    }

    [Fact]
    public void A_network_of_another_assembly_is_trained_by_a_recipe_of_this_one()
    {
        using var data = Figures.Bands(220, 110);
        using var network = FneishAgain.CreateNetwork(seed: 1);
        using var training = new FneishAgain(network);
        var history = training.Fit(data, Figures.Silent);
        Assert.Equal(11, training.Recipe.Classes);
        Assert.InRange(history.Tests[^1].Accuracy, 0.9, 1);
    }

    private static double[] Weights(nn.Module network) => [.. network.parameters().SelectMany(parameter => parameter.detach().data<float>().ToArray()).Select(value => (double)value)];

    private sealed class Watch(Action<TrainingEvent> then) : ITrainingObserver
    {
        public void On(TrainingEvent happened) => then(happened);
    }
}
