using System.CommandLine;

var directory = new Option<string?>("--data") { Description = "A folder with MNIST's IDX files (plain or .gz); without it, the 12,000 images that Lamina ships." };
var seed = new Option<long>("--seed") { Description = "Initial weights and the order of the images.", DefaultValueFactory = _ => 1 };
var profile = new Option<bool>("--profile") { Description = "First show what each layer costs, on a batch of 64 images." };
var command = new RootCommand("Trains LeNet on handwritten digits and shows what it learnt.") { directory, seed, profile };
command.SetAction(arguments => Run(arguments.GetValue(directory), arguments.GetValue(seed), arguments.GetValue(profile)));
return command.Parse(args).Invoke();

static void Run(string? directory, long seed, bool profile)
{
    using var data = directory is null ? Mnist.Load() : Mnist.Load(directory);
    using var model = new LeNet(seed: seed);
    if (profile)
    {
        using var batch = data.Test.Images[..64];
        model.Profile(batch);
    }

    History history = model.Fit(data, new RunOptions { Seed = seed });

    Evaluation test = model.Evaluate(data.Test);
    Console.WriteLine(test.Confusion);
    Console.WriteLine($"curves: {history.CurvesPath}");

    for (var index = 0; index < 6; index++)
    {
        Digit digit = model.Predict(data.Test.Images[index]);
        Console.WriteLine(data.Test.Images[index].ToTerminal());
        Console.WriteLine($"predicted {digit}, true {(Digit)data.Test.Labels[index]}\n");
    }

    Console.WriteLine(FormattableString.Invariant($"test accuracy {test.Accuracy:0.0000}"));
}
