using System.Diagnostics;
using Spectre.Console;

namespace Lamina;

/// <summary>Progress for a terminal: a line that follows the batches, replaced by the epoch's result when it is done.</summary>
internal sealed class LiveProgress(IAnsiConsole console) : ITrainingObserver
{
    private const int WidestBar = 24;
    private const string ClearLine = "\r\u001b[2K";

    private readonly Stopwatch clock = new();
    private RunStarted? run;
    private double epochStarted;

    public void On(TrainingEvent happened)
    {
        switch (happened)
        {
            case RunStarted started:
                run = started;
                clock.Restart();
                console.MarkupLineInterpolated($"[bold]{ProgressText.Provider(started)}[/]");
                console.MarkupLineInterpolated($"[grey]{ProgressText.Recipe(started)}[/]");
                break;
            case RunWarning warning:
                console.MarkupLineInterpolated($"[yellow]warning: {warning.Message}[/]");
                break;
            case EpochStarted:
                epochStarted = clock.Elapsed.TotalSeconds;
                break;
            case BatchDone { Score: { } score } batch when run is not null:
                Show(run, batch, score);
                break;
            case EpochEnded { Result: var result } when run is not null:
                Clear();
                console.MarkupLineInterpolated($"{ProgressText.Epoch(result, run.Recipe.Epochs)}");
                break;
            case RunEnded end:
                Clear();
                console.MarkupLineInterpolated($"[{(end.History.StopReason == StopReason.Completed ? "green" : "yellow")}]{ProgressText.End(end.History)}[/]");
                break;
        }
    }

    private void Show(RunStarted run, BatchDone batch, RunningScore score)
    {
        double done = (double)batch.Samples / run.TrainCount, seconds = clock.Elapsed.TotalSeconds;
        double left = seconds / (batch.Epoch - 1 + done) * (run.Recipe.Epochs - (batch.Epoch - 1 + done));
        string text = ProgressText.Batch(
            batch.Epoch, run.Recipe.Epochs, score, batch.Samples / (seconds - epochStarted), TimeSpan.FromSeconds(left), run.Device);

        // A line that wraps could not be taken back: the bar gives way first.
        int room = console.Profile.Width - 1;
        int bar = Math.Clamp(room - text.Length - 1, 0, WidestBar), filled = (int)(bar * done);
        Clear();
        console.MarkupInterpolated($"[green]{new string('━', filled)}[/][grey]{new string('─', bar - filled)}[/]");
        console.MarkupInterpolated($"{(bar > 0 ? " " : "")}{text[..Math.Min(text.Length, room)]}");
    }

    private void Clear() => console.Write(new ControlCode(ClearLine));
}
