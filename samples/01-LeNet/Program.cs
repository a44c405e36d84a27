using System.CommandLine;

var directory = new Option<string?>("--data") { Description = "A folder with MNIST's IDX files (plain or .gz); without it, the 12,000 images that Lamina ships." };
var seed = new Option<long>("--seed") { Description = "Initial weights and the order of the images.", DefaultValueFactory = _ => 1 };
var command = new RootCommand("Trains LeNet on handwritten digits and shows what it learnt.") { directory, seed };
command.SetAction(arguments => Run(arguments.GetValue(directory), arguments.GetValue(seed)));
return command.Parse(args).Invoke();

static void Run(string? directory, long seed)
{
    using var data = directory is null ? Mnist.Load() : Mnist.Load(directory);
    using var model = new LeNet(seed: seed);
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
