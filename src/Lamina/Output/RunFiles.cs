using TorchSharp;

namespace Lamina;

/// <summary>Keeps a run's folder up to date: the history and its curves after each epoch, the weights at the end.</summary>
/// <param name="directory">The folder.</param>
/// <param name="network">Whose weights to write.</param>
/// <param name="warn">Who is told of a file that could not be written: a full disk does not end a run.</param>
internal sealed class RunFiles(string directory, torch.nn.Module network, Action<RunWarning> warn) : ITrainingObserver
{
    public const string HistoryName = "history.csv";
    public const string CurvesName = "curves.svg";
    public const string WeightsName = "weights.safetensors";

    private readonly List<EpochResult> epochs = [];
    private string name = "";

    /// <summary>The folder of a run; null when it writes none.</summary>
    public static string? DirectoryOf(RunOptions options, NetworkSummary summary) => options.Directory switch
    {
        null => Path.Combine("runs", summary.Name),
        "" => null,
        var chosen => chosen,
    };

    public void On(TrainingEvent happened)
    {
        switch (happened)
        {
            case RunStarted run:
                name = run.Summary.Name;
                epochs.AddRange(run.Earlier);
                Directory.CreateDirectory(directory);
                break;
            case EpochEnded { Result: var result }:
                epochs.Add(result);
                Write(new History(name, epochs, StopReason.Completed, directory));
                break;
            case RunEnded { History: var history }:
                Write(history);
                // Weights that are no longer numbers would only hide the last good ones.
                if (history.StopReason != StopReason.Diverged) Try(() => Weights.Save(network, Path.Combine(directory, WeightsName)));
                break;
        }
    }

    private void Write(History history) => Try(() =>
    {
        AtomicFile.WriteText(Path.Combine(directory, HistoryName), history.ToCsv());
        AtomicFile.WriteText(Path.Combine(directory, CurvesName), LearningCurves.ToSvg(history));
    });

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            warn(new RunWarning($"a file of the run could not be written: {failed.Message}"));
        }
    }
}
