using System.CommandLine;

namespace Lamina.Endurance;

/// <summary>What takes minutes: killing runs, and training until memory would show a leak.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var directory = new Argument<string>("directory");
        var weights = new Argument<long>("seed") { Description = "Chooses the weights that the network has before." };
        var train = new Command("train", "One run, resumed if it was begun; the last line is a fingerprint of what it gave.") { directory, weights };
        train.SetAction(arguments => Victim.Train(arguments.GetValue(directory)!, arguments.GetValue(weights)));

        var kills = new Option<int>("--kills") { Description = "How many runs to kill.", DefaultValueFactory = _ => 50 };
        var seed = new Option<int>("--seed") { Description = "Chooses the moments.", DefaultValueFactory = _ => 1 };
        var kill = new Command("kill", "Kills runs, resumes them, and compares what they give with a run that was never stopped.") { kills, seed };
        kill.SetAction(arguments => KillTrial.Run(arguments.GetValue(kills), arguments.GetValue(seed), Console.Out) is var (all, resumed, differ) && resumed == all && differ == 0 ? 0 : 1);

        var minutes = new Argument<double>("minutes") { DefaultValueFactory = _ => 30 };
        var soak = new Command("soak", "Trains for some minutes and says how much memory it took at the start and at the end.") { minutes };
        soak.SetAction(arguments => Soak.Run(TimeSpan.FromMinutes(arguments.GetValue(minutes)), Console.Out));

        return new RootCommand("Endurance tests.") { train, kill, soak }.Parse(args).Invoke();
    }
}
