using System.CommandLine;
using Why;

var only = new Option<int[]>("--report") { Description = "Only these of the reports 0 to 4.", AllowMultipleArgumentsPerToken = true };
var steps = new Option<int?>("--steps") { Description = "Steps of each training; left out, its recipe's: 200, on CIFAR-10 400." };
var images = new Option<int>("--images") { Description = "Images to learn from; a quarter as many are tested on.", DefaultValueFactory = _ => 2000 };
var cifar = new Option<string?>("--cifar") { Description = "CIFAR-10's binary version: the folder with data_batch_1.bin." };
var threads = new Option<int?>("--threads") { Description = "Threads to compute with." };
var seed = new Option<long>("--seed") { Description = "Initial weights and the order of the images.", DefaultValueFactory = _ => 1 };
var anew = new Option<bool>("--anew") { Description = "Begin anew; without it a run that was stopped goes on." };
var runs = new Option<string>("--runs") { Description = "Where runs are kept.", DefaultValueFactory = _ => "runs/why" };
var command = new RootCommand("Trains five networks that did not learn, as they were posted and without what the compiler warns of.") { only, steps, images, cifar, threads, seed, anew, runs };
command.SetAction(arguments =>
{
    var directory = arguments.GetValue(runs)!;
    var options = new RunOptions
    {
        Directory = directory, Resume = !arguments.GetValue(anew), Seed = arguments.GetValue(seed), Threads = arguments.GetValue(threads), RunDevice = RunDevice.Cpu,
    };
    var pictures = new Pictures(arguments.GetValue(images), arguments.GetValue(images) / 4);
    int[] numbers = arguments.GetValue(only) is { Length: > 0 } some ? some : [0, 1, 2, 3, 4];

    Directory.CreateDirectory(directory);
    var rows = new List<(Report, Result, Result)>();
    foreach (var report in Report.Wanted(pictures, arguments.GetValue(cifar), numbers))
    {
        Console.WriteLine($"\nReport {report.Number}: {report.Question}");
        var posted = report.Posted.Run(arguments.GetValue(steps), options);
        if (posted.IsCancelled) return;
        var repaired = report.Repaired.Run(arguments.GetValue(steps), options);
        if (repaired.IsCancelled) return;
        rows.Add((report, posted, repaired));
        File.WriteAllText(
            Path.Combine(directory, $"report{report.Number}.svg"), LearningCurves.Compare(posted.Summary.Name, [("as posted", posted.History), ("fixed", repaired.History)]));
    }

    var table = Table.Of(rows);
    File.WriteAllText(Path.Combine(directory, "table.md"), table);
    Console.WriteLine($"\n{table}\ntable and curves: {Path.GetFullPath(directory)}");
});
return command.Parse(args).Invoke();
