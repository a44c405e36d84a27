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

        Assert.Equal(["best.safetensors", "curves.svg", "history.csv", "last.safetensors", "weights.safetensors"], Directory.GetFiles(run).Select(Path.GetFileName).Order());
        Assert.Equal(Path.Combine(run, "curves.svg"), history.CurvesPath);
        Assert.Equal(history.ToCsv(), File.ReadAllText(Path.Combine(run, "history.csv")));
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
