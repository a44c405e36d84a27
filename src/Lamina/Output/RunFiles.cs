namespace Lamina;

/// <summary>Keeps a run's folder up to date: its recipe and schedule at the start; history, curves and confusion matrix after each epoch and test.</summary>
internal sealed class RunFiles(string directory) : ITrainingObserver
{
    public const string RecipeName = "recipe.txt", HistoryName = "history.csv", JsonName = "history.json";
    public const string CurvesName = "curves.svg", ConfusionName = "confusion.svg", ScheduleName = "schedule.svg";

    private readonly List<EpochResult> epochs = [];
    private readonly List<TestResult> tests = [];
    private RunStarted run = null!;

    public void On(TrainingEvent happened)
    {
        switch (happened)
        {
            case RunStarted started:
                run = started;
                epochs.AddRange(run.Earlier);
                tests.AddRange(run.EarlierTests);
                Write(ScheduleName, ScheduleChart.ToSvg(run));
                Write(RecipeName, $"{ProgressText.Provider(run)}\n{ProgressText.Recipe(run)}\n{ProgressText.Written(run)}\n{run.Summary}");
                break;
            case TestEnded { Result: var found } test:
                tests.Add(TestResult.Of(found, test.Step, run.StepsPerEpoch));
                if (found.Confusion is { } confusion) Write(ConfusionName, ConfusionChart.ToSvg(run.Summary.Name, confusion));
                if (run.Recipe.EvalEverySteps is not null) Write(SoFar);
                break;
            case EpochEnded { Result: var result }:
                epochs.Add(result);
                Write(SoFar);
                break;
            case RunEnded { History: var history }:
                Write(history);
                break;
        }
    }

    private History SoFar => new(run.Summary.Name, epochs, StopReason.Unfinished, directory) { Tests = tests };

    private void Write(History history)
    {
        Write(HistoryName, history.ToCsv());
        Write(JsonName, history.ToJson());
        Write(CurvesName, LearningCurves.ToSvg(history));
    }

    private void Write(string file, string text) => AtomicFile.Write(Path.Combine(directory, file), text);
}
