namespace Lamina.Tests.Metrics;

public sealed class HistoryTests
{
    [Fact]
    public void The_csv_has_a_line_per_epoch_with_exact_numbers()
    {
        var history = new History(
            "LeNet",
            [new EpochResult(1, 0.5, 0.75, 0.25, 0.875, 0.001, 1.25, 8000), new EpochResult(2, 1 / 3.0, 0.9, 0.2, 0.95, 0.001, 1.2344, 8123.45)],
            StopReason.Completed, null);
        Assert.Equal(
            """
            epoch,train_loss,train_accuracy,test_loss,test_accuracy,learning_rate,seconds,images_per_second
            1,0.5,0.75,0.25,0.875,0.001,1.25,8000
            2,0.3333333333333333,0.9,0.2,0.95,0.001,1.234,8123.5

            """, history.ToCsv());
        Assert.Equal(2, history.Last!.Epoch);
        Assert.Null(history.CurvesPath);
    }

    [Fact]
    public void The_csv_has_a_column_for_each_metric()
    {
        MetricValue Of(string name, double value) => new(name, value, "", Better.Higher);
        var tested = new EpochResult(2, 0.5, 0.75, 0.25, 0.875, 0.001, 1, 100) { TestMetrics = [Of("MAE", 1 / 3.0), Of("mine, \"own\" one", 4)] };
        var untested = new EpochResult(1, 0.5, 0.75, double.NaN, double.NaN, 0.001, 1, 100);
        Assert.Equal(
            """
            epoch,train_loss,train_accuracy,test_loss,test_accuracy,learning_rate,seconds,images_per_second,test_MAE,"test_mine, ""own"" one"
            1,0.5,0.75,NaN,NaN,0.001,1,100,NaN,NaN
            2,0.5,0.75,0.25,0.875,0.001,1,100,0.3333333333333333,4

            """, new History("LeNet", [untested, tested], StopReason.Completed, null).ToCsv());
    }
}
