using Lamina.Tests.Training;

namespace Lamina.Tests.Output;

public sealed class RunFilesTests
{
    [Fact]
    public void A_run_leaves_history_curves_and_weights()
    {
        using var folder = new TemporaryFolder();
        using var data = TestData.First(128, 20);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 2);
        string run = folder.File("first");
        var history = training.Fit(data, new RunOptions { Output = RunOutput.None, Directory = run });

        string[] files = [.. Directory.GetFiles(run).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
        Assert.Equal(["best.safetensors", "confusion.svg", "curves.svg"], files[..3]);
        Assert.StartsWith("events.out.tfevents.", files[3]);
        Assert.Equal(["history.csv", "history.json", "last.safetensors", "log.txt", "recipe.txt", "schedule.svg", "weights.safetensors"], files[4..]);
        Assert.Equal(Path.Combine(run, "curves.svg"), history.CurvesPath);
        Assert.Equal(history.ToCsv(), File.ReadAllText(Path.Combine(run, "history.csv")));
        Assert.Equal(history.ToCsv(), History.Read(run).ToCsv());
        Assert.Contains("conv1", File.ReadAllText(Path.Combine(run, "recipe.txt")));
        string[] log = File.ReadAllLines(Path.Combine(run, "log.txt"));
        Assert.Equal(5, log.Length);
        Assert.All(log, line => Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ \S", line));
        Assert.Contains("epoch 2/2", log[3]);
        using var other = new LeNet(seed: 2);
        other.Load(Path.Combine(run, "weights.safetensors"));
        Assert.Equal(network.Evaluate(data.Test).Loss, other.Evaluate(data.Test).Loss);
    }

    [Fact]
    public void The_history_of_a_run_that_goes_on_does_not_say_that_it_is_complete()
    {
        using var folder = new TemporaryFolder();
        using var data = TestData.First(128, 20);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 2);
        var found = new List<StopReason>();
        var log = new EventLog(happened =>
        {
            if (happened is EpochStarted { Epoch: 2 }) found.Add(History.Read(folder.File("run")).StopReason);
        });
        training.Fit(data, new RunOptions { Output = RunOutput.None, Directory = folder.File("run"), Observers = [log] });
        Assert.Equal([StopReason.Unfinished, StopReason.Completed], [.. found, History.Read(folder.File("run")).StopReason]);
    }

    /// <summary>A file in the place of the folder's parent: no rights help against that, not even root's.</summary>
    [Fact]
    public void A_folder_that_cannot_be_written_is_one_warning_and_the_run_goes_on()
    {
        using var folder = new TemporaryFolder();
        using var data = TestData.First(128, 20);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 1, stopping: new EarlyStopping(1));
        File.WriteAllText(folder.File("afile"), "");
        var log = new EventLog();
        var history = training.Fit(data, new RunOptions { Output = RunOutput.None, Directory = Path.Combine(folder.File("afile"), "run"), Observers = [log] });
        Assert.Single(history.Epochs);
        Assert.Null(history.Directory);
        string warning = Assert.Single(log.Events.OfType<RunWarning>()).Message;
        Assert.Contains("nothing of this run is saved, neither weights nor checkpoints:", warning);
        Assert.Contains("Stop it and choose another Directory", warning);
        Assert.DoesNotContain(log.Events, happened => happened is CheckpointSaved);
    }

    [Fact]
    public void A_writer_that_fails_in_the_midst_of_a_run_says_so_once()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("afile"), "");
        var warnings = new List<RunWarning>();
        var board = new Guarded(new TensorBoard(Path.Combine(folder.File("afile"), "run")), warnings.Add);
        board.On(new RunStarted(LeNet.Summary, new Recipe("CrossEntropy", "Adam(0.001)", 1, 64, 10, false), "local", "cpu", 1, 0, 64, 64, 1));
        for (int epoch = 1; epoch <= 3; epoch++) board.On(new EpochEnded(new EpochResult(epoch, 1, 1, 1, 1, 0.1, 1, 1)));
        Assert.Contains("a file of the run could not be written", Assert.Single(warnings).Message);
    }

    [Fact]
    public void A_number_of_threads_is_at_least_one()
    {
        Assert.Contains("RunOptions.Threads is at least 1", Assert.Throws<ArgumentOutOfRangeException>(() => new RunOptions { Threads = 0 }).Message);
        Assert.Null((new RunOptions { Threads = 2 } with { Threads = null }).Threads);
    }

    [Fact]
    public void The_recipe_is_kept_as_it_was_written_with_what_chance_does()
    {
        using var folder = new TemporaryFolder();
        using var data = TestData.First(64, 20);
        data.Train.Augmentations = [Augment.Flip(0.25), Augment.FlipVertically(), Augment.Crop(4), Augment.CutOut(16, 0.5f), Augment.Rotate(15), Augment.Noise(0.1), new Nothing()];
        data.Train.MixUpAlpha = 0.2;
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 1);
        training.Recipe = training.Recipe with { Attributes = ["CrossEntropy", "Adam(0.001)", "WarmUp(2)", "Freeze(\"conv1\")"] };
        training.Fit(data, new RunOptions { Output = RunOutput.None, Directory = folder.File("run"), Seed = 7 });

        string[] lines = File.ReadAllLines(folder.File("run/recipe.txt"));
        Assert.StartsWith("LeNet on cpu", lines[0], StringComparison.Ordinal);
        Assert.Contains("1 epoch of 1 step, batch 64; 64 training and 20 test samples; seed 7", lines[1], StringComparison.Ordinal);
        Assert.Equal(
            [
                "[CrossEntropy]", "[Adam(0.001)]", "[WarmUp(2)]", "[Freeze(\"conv1\")]",
                "augmented by Flip(0.25)", "augmented by FlipVertically(0.5)", "augmented by Crop(4, 0)", "augmented by CutOut(16, 0.5)", "augmented by Rotate(15, 0)",
                "augmented by Noise(0.1)", "augmented by Nothing", "augmented by MixUp(0.2)", "",
            ], lines[2..15]);
    }

    private sealed class Nothing : Augmentation
    {
        public override void Apply(Span<float> image, ImageSize size, RandomStream random)
        {
        }
    }

    [Fact]
    public void The_folder_is_named_after_the_network_unless_chosen()
    {
        Assert.Equal(Path.Combine("runs", "LeNet"), RunFolder.Of(new RunOptions(), LeNet.Summary));
        Assert.Equal("elsewhere", RunFolder.Of(new RunOptions { Directory = "elsewhere" }, LeNet.Summary));
        Assert.Null(RunFolder.Of(new RunOptions { Directory = "" }, LeNet.Summary));
    }
}
