using System.CommandLine;
using System.Globalization;

var directory = new Option<string?>("--data") { Description = "CIFAR-10's binary version: the folder with data_batch_1.bin. Without it: data/cifar-10-batches-bin." };
var epochs = new Option<int?>("--epochs") { Description = "Epochs of each network; without it as many as the report: 100 to 150." };
var subset = new Option<int?>("--subset") { Description = "Train on so many images, and test on a fifth of that." };
var only = new Option<string[]>("--network") { Description = "Only these networks.", AllowMultipleArgumentsPerToken = true };
only.AcceptOnlyFromAmong([.. Entry.All.Select(entry => entry.Name)]);
var seed = new Option<long>("--seed") { Description = "Initial weights, order and augmentation.", DefaultValueFactory = _ => 1 };
var anew = new Option<bool>("--anew") { Description = "Begin anew; without it a run that was stopped goes on." };
var runs = new Option<string>("--runs") { Description = "Where runs are kept.", DefaultValueFactory = _ => "runs/cifar10" };
var command = new RootCommand("Compares four networks on CIFAR-10.") { directory, epochs, subset, only, seed, anew, runs };
command.SetAction(arguments =>
{
    using var data = Load(arguments.GetValue(directory), arguments.GetValue(subset));
    if (data is null) return 1;
    data.Train.Augmentations = [Augment.Flip(), Augment.Crop(padding: 4)];
    string[] names = arguments.GetValue(only) ?? [];
    var results = new List<(Entry Entry, History History)>();
    foreach (var entry in Entry.All.Where(entry => names.Length == 0 || names.Contains(entry.Name)))
    {
        using var training = entry.Create(arguments.GetValue(seed));
        training.Recipe = training.Recipe with { Epochs = arguments.GetValue(epochs) ?? training.Recipe.Epochs };
        var options = new RunOptions
        {
            Directory = Path.Combine(arguments.GetValue(runs)!, entry.Name), Resume = !arguments.GetValue(anew), Seed = arguments.GetValue(seed),
        };
        History history;
        try
        {
            history = training.Fit(data, options);
        }
        catch (InvalidDataException another)
        {
            Console.Error.WriteLine($"{another.Message}\nHere that is --runs with another folder, or --anew.");
            return 1;
        }

        results.Add((entry, history));
        if (history.StopReason == StopReason.Cancelled) break;
    }
    Report(results, arguments.GetValue(runs)!);
    return 0;
});
return command.Parse(args).Invoke();

static DataSplit<CifarImage>? Load(string? directory, int? subset)
{
    DataSplit<CifarImage> data;
    try
    {
        data = directory is null ? Cifar10.Load() : Cifar10.Load(directory);
    }
    catch (DirectoryNotFoundException missing)
    {
        Console.Error.WriteLine(missing.Message);
        return null;
    }

    if (subset is not { } count) return data;
    using (data) return new DataSplit<CifarImage>(data.Train.Subset(count), data.Test.Subset(Math.Min(data.Test.Count, count / 5)));
}

static void Report(List<(Entry Entry, History History)> results, string runs)
{
    Console.WriteLine("\nnetwork          epochs  train   (report)  test    (report)  best    epoch");
    foreach (var (entry, history) in results)
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{entry.Name,-15}  {history.Epochs.Count,6}  {history.Last?.TrainAccuracy:0.0000}  {entry.ReportedTrain:0.0000}    {history.Last?.TestAccuracy:0.0000}  {entry.ReportedTest:0.0000}    {history.Best?.Accuracy:0.0000}  {history.Best?.Epoch,5:0.##}"));

    string curves = Path.Combine(runs, "comparison.svg");
    File.WriteAllText(curves, LearningCurves.Compare("CIFAR-10", [.. results.Select(result => (result.Entry.Name, result.History))]));
    Console.WriteLine($"\ncurves: {curves}\npage:   {Board.Write(runs)}");
}
