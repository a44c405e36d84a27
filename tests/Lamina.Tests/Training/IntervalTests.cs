namespace Lamina.Tests.Training;

/// <summary>What a recipe does every so many steps, as Caffe's solver does: test, display, average the loss, save.</summary>
public sealed class IntervalTests : IDisposable
{
    // Five steps an epoch.
    private readonly DataSplit<MnistImage> data = TestData.First(320, 50);

    public void Dispose() => data.Dispose();

    private (History History, EventLog Log) Run(Func<Recipe, Recipe> change, int epochs = 2, string directory = "", bool resume = false, CancellationTokenSource? stop = null, int stopAt = 0)
    {
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs);
        training.Recipe = change(training.Recipe);
        var log = new EventLog(happened =>
        {
            if (happened is BatchDone done && 5 * (done.Epoch - 1) + done.Batch == stopAt) stop!.Cancel();
        });
        var options = new RunOptions { Output = RunOutput.None, Directory = directory, Resume = resume, Threads = 1, Observers = [log] };
        return (training.Fit(data, options, stop?.Token ?? default), log);
    }

    [Fact]
    public void Tests_come_every_so_many_steps_and_after_the_last()
    {
        var (history, log) = Run(recipe => recipe with { EvalEverySteps = 3 });
        Assert.Equal([3, 6, 9, 10], history.Tests.Select(test => test.Step));
        Assert.Equal([0.6, 1.2, 1.8, 2], history.Tests.Select(test => test.Epoch));
        Assert.Equal([3, 6, 9, 10], log.Events.OfType<TestEnded>().Select(test => test.Step));
        Assert.Equal(history.Tests[0].Loss, history.Epochs[0].TestLoss);
        Assert.Equal(history.Tests[3].Loss, history.Epochs[1].TestLoss);

        // The third step is done, and the fourth has not begun.
        int first = log.Events.FindIndex(e => e is TestStarted);
        Assert.Equal((1, 3), log.Events[first - 1] is BatchDone done ? (done.Epoch, done.Batch) : default);
        Assert.Equal(4, Assert.IsType<BatchStarted>(log.Events[first + 2]).Batch);
    }

    [Fact]
    public void An_epoch_without_a_test_has_no_test_loss()
    {
        var (history, _) = Run(recipe => recipe with { EvalEverySteps = 8 });
        Assert.Equal([8, 10], history.Tests.Select(test => test.Step));
        Assert.True(double.IsNaN(history.Epochs[0].TestLoss));
        Assert.Equal(2, history.Best!.Epoch, 9);
    }

    [Fact]
    public void A_test_between_steps_changes_nothing_of_what_is_learnt()
    {
        var (tested, _) = Run(recipe => recipe with { EvalEverySteps = 2 });
        var (plain, _) = Run(recipe => recipe);
        Assert.Equal(plain.Epochs.Select(e => (e.TrainLoss, e.TrainAccuracy)), tested.Epochs.Select(e => (e.TrainLoss, e.TrainAccuracy)));
        Assert.Equal(plain.Tests[^1].Loss, tested.Tests[^1].Loss);
    }

    [Fact]
    public void A_run_tests_on_so_many_batches_and_Evaluate_on_all()
    {
        var (history, log) = Run(recipe => recipe with { EvalBatchSize = 20, EvalBatches = 2 }, epochs: 1);
        Assert.Equal(40, log.Events.OfType<TestEnded>().Single().Result.Confusion!.Count);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network);
        training.Recipe = training.Recipe with { EvalBatchSize = 20, EvalBatches = 2 };
        Assert.Equal(50, training.Evaluate(data.Test).Confusion!.Count);
        Assert.Single(history.Tests);
    }

    [Fact]
    public void Early_stopping_counts_tests_in_the_midst_of_an_epoch()
    {
        // Nothing is better by 100, so the second and the third test are in vain.
        var (history, log) = Run(recipe => recipe with { EvalEverySteps = 3, EarlyStopping = new EarlyStopping(2, MinDelta: 100) }, epochs: 9);
        Assert.Equal(StopReason.EarlyStopped, history.StopReason);
        Assert.Equal([3, 6, 9], history.Tests.Select(test => test.Step));
        Assert.Equal(9, log.Events.OfType<BatchDone>().Count());
        Assert.Single(history.Epochs);
    }

    [Fact]
    public void The_loss_is_shown_every_so_many_steps_as_the_mean_of_the_last_ones()
    {
        var each = Run(recipe => recipe with { DisplayEverySteps = 1, AverageLoss = 1 }).Log.Events.OfType<BatchDone>().Select(done => done.Score!.Value.Loss).ToArray();
        Assert.Equal(10, each.Length);

        var shown = Run(recipe => recipe with { DisplayEverySteps = 3, AverageLoss = 4 }).Log.Events.OfType<BatchDone>().ToArray();
        Assert.Equal([2, 5, 8], Enumerable.Range(0, 10).Where(i => shown[i].Score is not null));
        // Of the first three steps, then of the last four, those before the second epoch too.
        Assert.Equal(each[..3].Average(), shown[2].Score!.Value.Loss, 5e-7);
        Assert.Equal(each[2..6].Average(), shown[5].Score!.Value.Loss, 5e-7);
        Assert.Equal(each[5..9].Average(), shown[8].Score!.Value.Loss, 5e-7);

        var ofEpoch = Run(recipe => recipe with { DisplayEverySteps = 3 }).Log.Events.OfType<BatchDone>().ToArray();
        Assert.Equal(each[5..9].Average(), ofEpoch[8].Score!.Value.Loss, 5e-7);
        Assert.Equal(each[5], ofEpoch[5].Score!.Value.Loss, 5e-7);
    }

    [Fact]
    public void A_log_has_a_line_for_each_display_and_each_test()
    {
        using var folder = new TemporaryFolder();
        Run(recipe => recipe with { DisplayEverySteps = 4, EvalEverySteps = 5 }, directory: folder.File("run"));
        string[] lines = [.. File.ReadAllLines(folder.File("run/log.txt")).Select(line => line[21..]).Where(line => line.StartsWith("step", StringComparison.Ordinal))];
        Assert.Equal(4, lines.Length);
        Assert.Matches(@"^step 4  loss \d\.\d{4}  accuracy 0\.\d{4}  rate 0\.001$", lines[0]);
        Assert.Matches(@"^step 5  test loss \d\.\d{4}  test accuracy 0\.\d{4}$", lines[1]);
        Assert.StartsWith("step 8  loss", lines[2]);
        Assert.StartsWith("step 10  test loss", lines[3]);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_resumed_run_tests_and_shows_as_if_it_had_never_stopped(int stopAt)
    {
        Recipe Change(Recipe recipe) => recipe with { EvalEverySteps = 3, DisplayEverySteps = 2, AverageLoss = 7 };
        using var folder = new TemporaryFolder();
        var (whole, wholeLog) = Run(Change);
        using var stop = new CancellationTokenSource();
        var (_, firstLog) = Run(Change, directory: folder.File("run"), stop: stop, stopAt: stopAt);
        var (parts, secondLog) = Run(Change, directory: folder.File("run"), resume: true);
        Assert.Equal(whole.Tests, parts.Tests, (a, b) => (a.Step, a.Epoch, a.Loss, a.Accuracy) == (b.Step, b.Epoch, b.Loss, b.Accuracy));
        Assert.Equal(Shown(wholeLog), Shown(firstLog).Concat(Shown(secondLog)));

        static IEnumerable<(int, int, double)> Shown(EventLog log) => log.Events.OfType<BatchDone>().Where(done => done.Score is not null).Select(done => (done.Epoch, done.Batch, done.Score!.Value.Loss));
    }

    [Fact]
    public void A_dry_run_of_a_recipe_by_steps_is_as_short_as_any()
    {
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network);
        training.Recipe = training.Recipe with { MaxSteps = 1_000_000, EvalEverySteps = 1000 };
        var history = training.Fit(data, new RunOptions { Output = RunOutput.None, Mode = RunMode.DryRun });
        Assert.Equal((2, 1), ((int)history.Tests.Single().Step, history.Epochs.Count));
    }
}
