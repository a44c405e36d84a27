using System.CommandLine;

var epochs = new Option<int?>("--epochs") { Description = "Epochs of each run, in place of the recipe's 5." };
var seed = new Option<long>("--seed") { Description = "Initial weights and the order of the images.", DefaultValueFactory = _ => 1 };
var command = new RootCommand("Trains one network by six recipes and compares them.") { epochs, seed };
command.SetAction(arguments => Run(arguments.GetValue(epochs), arguments.GetValue(seed)));
return command.Parse(args).Invoke();

static void Run(int? epochs, long seed)
{
    using var data = Mnist.Load();
    var runs = new List<(string Name, History History)>();

    // A recipe makes the network, because it says how weights start, and trains it.
    Fit("MatConvNet", MatConvNet.CreateNetwork(seed: seed), network => new MatConvNet(network));
    Fit("KerasPort", KerasPort.CreateNetwork(seed: seed), network => new KerasPort(network));
    Fit("KerasAdadelta", KerasAdadelta.CreateNetwork(seed: seed), network => new KerasAdadelta(network));
    Fit("CaffeSolver", CaffeSolver.CreateNetwork(seed: seed), network => new CaffeSolver(network));
    Fit("CifarReport", CifarReport.CreateNetwork(seed: seed), network => new CifarReport(network));
    Fit("PlainAdam", PlainAdam.CreateNetwork(seed: seed), network => new PlainAdam(network));

    Console.WriteLine(Comparison.Table(runs));
    string picture = Path.Combine("runs", "recipes.svg");
    File.WriteAllText(picture, LearningCurves.Compare("Six recipes for one network", runs));
    Console.WriteLine($"curves: {picture}");

    void Fit(string name, DigitNet network, Func<DigitNet, Trainer<MnistImage>> recipe)
    {
        using (network)
        using (var training = recipe(network))
        {
            // Ctrl-C is meant for all runs.
            if (runs.Count > 0 && runs[^1].History.StopReason == StopReason.Cancelled) return;
            if (epochs is { } number) training.Recipe = training.Recipe with { Epochs = number };
            Console.WriteLine($"\n{name}: {training.Recipe.Optimizer}, batch {training.Recipe.BatchSize}");
            runs.Add((name, training.Fit(data, new RunOptions { Seed = seed, Directory = Path.Combine("runs", name) })));
        }
    }
}
