using System.Diagnostics;
using Spectre.Console;

namespace Lamina;

/// <summary>Progress for a terminal: the network's table, then two lines that follow the batches, replaced by the epoch's result when it is done.</summary>
internal sealed class LiveProgress(IAnsiConsole console) : ITrainingObserver
{
    private const int WidestBar = 24;
    private const string ClearLine = "\r\u001b[2K", ClearLineAbove = "\u001b[1A\u001b[2K";

    private readonly Stopwatch clock = new();
    private RunStarted? run;
    private double epochStarted, samplesBefore;
    private long stepsBefore;
    private bool isShown;

    public void On(TrainingEvent happened)
    {
        switch (happened)
        {
            case RunStarted started:
                run = started;
                clock.Restart();
                console.WriteLine(started.Summary.ToString());
                console.MarkupLineInterpolated($"[bold]{ProgressText.Provider(started)}[/]");
                console.MarkupLineInterpolated($"[grey]{ProgressText.Recipe(started)}[/]");
                if (ProgressText.Before(started) is { } before) console.MarkupLineInterpolated($"[grey]{before}[/]");
                // What was done before the resume took none of this run's time.
                samplesBefore = (double)started.StepsDone / started.StepsPerEpoch * started.TrainCount;
                stepsBefore = (long)started.Earlier.Count * started.StepsPerEpoch + started.StepsDone;
                break;
            case RunWarning warning:
                Clear();
                console.MarkupLineInterpolated($"[yellow]warning: {warning.Message}[/]");
                break;
            case EpochStarted:
                epochStarted = clock.Elapsed.TotalSeconds;
                break;
            case BatchDone { Score: { } score } batch when run is not null:
                Show(run, batch, score);
                break;
            case TestEnded test when run is { Recipe.EvalEverySteps: not null }:
                Clear();
                console.MarkupLineInterpolated($"[grey]{ProgressText.Test(test)}[/]");
                break;
            case EpochEnded { Result: var result } when run is not null:
                Clear();
                samplesBefore = 0;
                console.MarkupLineInterpolated($"{ProgressText.Epoch(result, run)}");
                break;
            case RunEnded end:
                Clear();
                console.MarkupLineInterpolated($"[{(end.History.StopReason == StopReason.Completed ? "green" : "yellow")}]{ProgressText.End(end.History)}[/]");
                break;
        }
    }

    private void Show(RunStarted run, BatchDone batch, RunningScore score)
    {
        double part = (double)batch.Samples / run.TrainCount, seconds = clock.Elapsed.TotalSeconds;
        long done = (long)(batch.Epoch - 1) * run.StepsPerEpoch + batch.Batch, all = run.Recipe.MaxSteps ?? (long)run.Recipe.Epochs * run.StepsPerEpoch;
        double left = seconds / (done - stepsBefore) * (all - done);
        string first = ProgressText.Batch(batch, run, score, TimeSpan.FromSeconds(left));
        string second = ProgressText.Speed(batch, run, (batch.Samples - samplesBefore) / (seconds - epochStarted), Environment.WorkingSet);

        // A line that wraps could not be cleared: the bar gives way first.
        int room = console.Profile.Width - 1;
        int bar = Math.Clamp(room - first.Length - 1, 0, WidestBar), filled = (int)(bar * part);
        Clear();
        console.MarkupInterpolated($"[green]{new string('━', filled)}[/][grey]{new string('─', bar - filled)}[/]");
        console.MarkupLineInterpolated($"{(bar > 0 ? " " : "")}{first[..Math.Min(first.Length, room)]}");
        console.MarkupInterpolated($"[grey]{second[..Math.Min(second.Length, room)]}[/]");
        isShown = true;
    }

    private void Clear()
    {
        console.Write(new ControlCode(isShown ? ClearLine + ClearLineAbove : ClearLine));
        isShown = false;
    }
}
