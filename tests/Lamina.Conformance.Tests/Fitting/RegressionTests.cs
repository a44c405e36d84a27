using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.Fitting;

public class RegressionTests
{
    [Fact]
    public void Numbers_are_learnt_and_measured_as_numbers()
    {
        using var data = Figures.Sums(256, 64);
        using var network = new Regressor(seed: 1);
        var history = network.Fit(data, Figures.Silent);

        var last = history.Tests[^1];
        Assert.True(double.IsNaN(last.Accuracy));
        Assert.Equal(["MAE", "RMSE", "R²"], last.Metrics.Select(metric => metric.Name));
        Assert.InRange(last.Metrics[2].Value, 0.95, 1);

        // By hand, over all test samples at once.
        using var inference = new Inference(network);
        var (x, y) = data.Test.Range(0, 64, CPU);
        using (x) using (y)
        {
            using var error = network.forward(x.Tensor).sub(y.Tensor);
            using var spread = y.Tensor.sub(y.Tensor.mean([0L], true));
            Assert.Equal(error.abs().mean().item<float>(), last.Metrics[0].Value, 1e-6);
            Assert.Equal(Math.Sqrt(error.square().mean().item<float>()), last.Metrics[1].Value, 1e-6);
            Assert.Equal(1 - error.square().sum([0L]).div(spread.square().sum([0L])).mean().item<float>(), last.Metrics[2].Value, 1e-6);
            Assert.Equal(error.square().mean().item<float>(), last.Loss, 1e-6);
        }
    }

    [Fact]
    public void A_run_says_its_metrics_and_no_accuracy()
    {
        var folder = Directory.CreateTempSubdirectory("lamina-regression-");
        try
        {
            using var data = Figures.Sums(64, 32);
            using var network = new Regressor(seed: 1);
            using var training = new Regressor.Training(network);
            training.Recipe = training.Recipe with { Epochs = 2 };
            training.Fit(data, Figures.Silent with { Directory = folder.FullName });
            string log = File.ReadAllText(Path.Combine(folder.FullName, "log.txt")), curves = File.ReadAllText(Path.Combine(folder.FullName, "curves.svg"));
            Assert.Matches(@"epoch 2/2  loss \d\.\d{4}  test loss \d\.\d{4}  MAE \d\.\d{4} in units of the target  RMSE \d\.\d{4} in units of the target  R² -?\d+\.\d{4}  ", log);
            Assert.DoesNotContain("accuracy", log, StringComparison.Ordinal);
            Assert.DoesNotContain("accuracy", curves, StringComparison.Ordinal);
            Assert.Contains("MAE (in units of the target)", curves, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_batch_of_numbers_is_learnt_by_heart_or_compared_with_their_mean()
    {
        using var data = Figures.Sums(256, 64);
        using var network = new Regressor(seed: 1);
        using var learning = new Regressor.Training(network);
        using var standing = new StandingStill(network);
        Assert.Empty(Overfit(learning, data).Warnings);
        var (loss, warnings) = Overfit(standing, data);

        // The mean squared error of the mean is the variance, that of both columns here.
        using var first = data.Train.Range(0, 32, CPU).Y.Tensor;
        using var variance = first.sub(first.mean([0L], true)).square().mean();
        Assert.True(loss > 0.5 * variance.item<float>());
        Assert.StartsWith(
            FormattableString.Invariant($"one batch was not learnt by heart in 200 steps: its loss is {loss:g3}, and the mean target for every sample has {variance.item<float>():g3}. "),
            Assert.Single(warnings));
    }

    private static (double Loss, List<string> Warnings) Overfit(Trainer trainer, DataSplit data)
    {
        var heard = new Warnings();
        var history = trainer.Fit(data, Figures.Silent with { Mode = RunMode.OverfitOneBatch, Observers = [heard] });
        return (history.Last!.TestLoss, heard.Messages);
    }

    private sealed class Warnings : TrainingCallback
    {
        public List<string> Messages { get; } = [];

        protected override void OnWarning(RunWarning warning) => Messages.Add(warning.Message);
    }
}
