namespace Lamina.Tests.Training;

/// <summary>What becomes of a run when another one begins in its folder.</summary>
public sealed class EarlierRunTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly DataSplit<MnistImage> data = TestData.First(320, 50);

    public void Dispose()
    {
        data.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_run_with_a_finished_epoch_is_moved_to_the_next_free_folder()
    {
        Run();
        var first = Files("run");
        File.WriteAllText(folder.File("run/notes.txt"), "mine");
        Directory.CreateDirectory(folder.File("run.1"));
        Run(seed: 2);
        var second = Files("run");

        Assert.Equal(first, Files("run.2"));
        Assert.Equal("mine", File.ReadAllText(folder.File("run/notes.txt")));
        Assert.Contains($"Z the earlier run is now in {folder.File("run.2")}", File.ReadAllText(folder.File("run/log.txt")));
        Run(seed: 3);
        Assert.Equal(second.Where(file => file.Key != "notes.txt"), Files("run.3"));

        string board = File.ReadAllText(Board.Write(folder.Path));
        Assert.All(new[] { "run", "run.2", "run.3" }, name => Assert.Contains($"<td>{name}</td><td>1</td>", board));
    }

    [Fact]
    public void A_run_without_a_finished_epoch_is_replaced()
    {
        Run(stopAt: 2);
        Run(stopAt: 1);
        Assert.Equal([folder.File("run")], Directory.GetDirectories(folder.Path));
        Assert.False(File.Exists(folder.File("run/best.safetensors")));
        Assert.Equal(3, File.ReadAllLines(folder.File("run/log.txt")).Length);
    }

    [Fact]
    public void A_run_whose_history_is_broken_is_moved_too()
    {
        Run();
        File.WriteAllText(folder.File("run/history.json"), "{ \"epochs\":");
        Run(seed: 2);
        Assert.True(File.Exists(folder.File("run.1/best.safetensors")));
        Assert.Equal("{ \"epochs\":", File.ReadAllText(folder.File("run.1/history.json")));
    }

    [Fact]
    public void A_run_that_is_resumed_stays_where_it_is()
    {
        Run();
        Run(resume: true);
        Assert.Equal([folder.File("run")], Directory.GetDirectories(folder.Path));
    }

    [Fact]
    public void Data_that_is_refused_leaves_the_earlier_run_as_it_was()
    {
        Run();
        var before = Files("run");
        using var bad = new DataSplit<MnistImage>(
            new Dataset<MnistImage>("bad", TorchSharp.torch.full([64, 1, 28, 28], 300), TestData.Indices(data.Train.Labels.Take(64)), 10), data.Test.Subset(50));
        using var network = new LeNet(seed: 1);
        Assert.Throws<ArgumentException>(() => network.Fit(bad, new RunOptions { Output = RunOutput.None, Directory = folder.File("run") }));
        Assert.Equal(before, Files("run"));
        Assert.Equal([folder.File("run")], Directory.GetDirectories(folder.Path));
    }

    private void Run(int? stopAt = null, bool resume = false, long seed = 1)
    {
        using var network = new LeNet(seed: seed);
        using var training = new LeNet.Training(network, epochs: 1);
        using var stop = new CancellationTokenSource();
        var log = new EventLog(happened =>
        {
            if (happened is BatchDone done && done.Batch == stopAt) stop.Cancel();
        });
        training.Fit(data, new RunOptions { Output = RunOutput.None, Directory = folder.File("run"), Resume = resume, Observers = [log] }, stop.Token);
    }

    private SortedDictionary<string, string> Files(string run) =>
        new(Directory.GetFiles(folder.File(run)).ToDictionary(file => Path.GetFileName(file)!, file => Convert.ToBase64String(File.ReadAllBytes(file))));
}
