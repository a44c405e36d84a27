using System.Text;

namespace Lamina;

/// <summary>Keeps a run's folder up to date: its recipe at the start; history, curves and confusion matrix after each epoch.</summary>
internal sealed class RunFiles(string directory) : ITrainingObserver
{
    public const string RecipeName = "recipe.txt", HistoryName = "history.csv", JsonName = "history.json", CurvesName = "curves.svg", ConfusionName = "confusion.svg";

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
                Write(RecipeName, $"{ProgressText.Provider(run)}\n{ProgressText.Recipe(run)}\n\n{run.Summary}");
                break;
            case TestEnded { Result.Confusion: { } confusion }:
                Write(ConfusionName, ConfusionChart.ToSvg(name, confusion));
                break;
            case EpochEnded { Result: var result }:
                epochs.Add(result);
                Write(new History(name, epochs, StopReason.Completed, directory));
                break;
            case RunEnded { History: var history }:
                Write(history);
                break;
        }
    }

    private void Write(History history)
    {
        Write(HistoryName, history.ToCsv());
        Write(JsonName, history.ToJson());
        Write(CurvesName, LearningCurves.ToSvg(history));
    }

    private void Write(string file, string text) => AtomicFile.Write(Path.Combine(directory, file), stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
