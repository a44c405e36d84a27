using Spectre.Console;
using TorchSharp;

namespace Lamina;

/// <summary>All observers of a run, in the order in which they are told: the screen, the files, the user's own.</summary>
internal sealed class RunObservers(IReadOnlyList<ITrainingObserver> observers)
{
    public static RunObservers For(RunOptions options, string? directory, torch.nn.Module network)
    {
        var all = new List<ITrainingObserver>();
        var observers = new RunObservers(all);
        if (Screen(options.Output) is { } screen) all.Add(screen);
        if (directory is not null)
        {
            // The weights first: if the disk fills up, they are the file most worth having.
            ITrainingObserver[] files = [new FinalWeights(directory, network), new RunFiles(directory), new RunLog(directory), new TensorBoard(directory)];
            all.AddRange(files.Select(file => new Guarded(file, observers.Tell)));
        }
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
