using Spectre.Console;
using TorchSharp;

namespace Lamina;

/// <summary>Everyone who listens to a run, in order: the screen, the files, the user's own.</summary>
internal sealed class RunObservers(IReadOnlyList<ITrainingObserver> observers)
{
    public static RunObservers For(RunOptions options, string? directory, torch.nn.Module network)
    {
        var all = new List<ITrainingObserver>();
        if (Screen(options.Output) is { } screen) all.Add(screen);
        var observers = new RunObservers(all);
        if (directory is not null) all.Add(new RunFiles(directory, network, observers.Tell));
        all.AddRange(options.Observers);
        return observers;
    }

    public void Tell(TrainingEvent happened)
    {
        foreach (var observer in observers) observer.On(happened);
    }

    private static ITrainingObserver? Screen(RunOutput output) => output switch
    {
        RunOutput.None => null,
        RunOutput.Live => new LiveProgress(AnsiConsole.Console),
        RunOutput.Auto when !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi => new LiveProgress(AnsiConsole.Console),
        _ => new LineProgress(Console.Out),
    };
}
