using Zoo.Reports;

/// <summary>A network of the comparison and what the report says of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ReportedTrain">The report's accuracy on the training data.</param>
/// <param name="ReportedTest">The report's accuracy on the validation data.</param>
/// <param name="Create">A new network with its trainer.</param>
internal sealed record Entry(string Name, double ReportedTrain, double ReportedTest, Func<long, Trainer<CifarImage>> Create)
{
    public static IReadOnlyList<Entry> All { get; } =
    [
        new(nameof(Vgg16), 0.9793, 0.9304, seed => new Vgg16Report(Vgg16Report.CreateNetwork(seed: seed))),
        new(nameof(Vgg16BigConv), 0.9884, 0.8591, seed => new Vgg16BigConvReport(Vgg16BigConvReport.CreateNetwork(seed: seed))),
        new(nameof(CifarGoogLeNet), 0.9924, 0.8946, seed => new CifarGoogLeNetReport(CifarGoogLeNetReport.CreateNetwork(seed: seed))),
        new(nameof(CifarResNet18), 0.9990, 0.9270, seed => new CifarResNet18Report(CifarResNet18Report.CreateNetwork(seed: seed))),
    ];
}
