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
    public void The_folder_is_named_after_the_network_unless_chosen()
    {
        Assert.Equal(Path.Combine("runs", "LeNet"), RunFiles.DirectoryOf(new RunOptions(), LeNet.Summary));
        Assert.Equal("elsewhere", RunFiles.DirectoryOf(new RunOptions { Directory = "elsewhere" }, LeNet.Summary));
        Assert.Null(RunFiles.DirectoryOf(new RunOptions { Directory = "" }, LeNet.Summary));
    }
}
