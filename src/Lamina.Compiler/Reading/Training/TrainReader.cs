using System;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Recipes;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Training;

/// <summary>Reads how long a run lasts and how often it is saved: <c>[Train]</c>, <c>[EarlyStopping]</c>, <c>[Checkpoint]</c>.</summary>
internal static class TrainReader
{
    public static EarlyStopping EarlyStopping(ArgumentReader arguments) => new(arguments.Whole("patience"), arguments.Real("MinDelta", 0, 0));

    public static Checkpoint Checkpoint(ArgumentReader arguments) => new(arguments.Whole("EveryEpochs", 1), arguments.Whole("EverySteps", 0, min: 0));

    public static Train Read(ArgumentReader arguments, Address monitor)
    {
        if (arguments.IsGiven("Epochs") && arguments.IsGiven("MaxSteps"))
        {
            arguments.Fault(Findings.RuleIds.ArgumentRange, "MaxSteps", "Train: Epochs and MaxSteps both say when the run ends; leave one out");
        }

        return new(
            arguments.Whole("Epochs", arguments.Defaults.Epochs),
            Optional("MaxSteps"),
            arguments.Whole("BatchSize", arguments.Defaults.BatchSize),
            arguments.Flag("DropLast", false),
            arguments.Whole("EvalBatchSize", arguments.Defaults.EvalBatchSize),
            Optional("EvalEverySteps"),
            Optional("EvalBatches"),
            Optional("DisplayEverySteps"),
            Optional("AverageLoss"),
            arguments.Whole("Accumulate", 1))
        {
            Precision = Precision(),
            Monitor = arguments.Text("Monitor") is { } name and not MonitoredName.Loss ? new(name, monitor) : null,
        };

        Precision Precision() => arguments.Find("Precision") switch
        {
            null or WrittenValue.Nothing => Graph.Precision.Float32,
            WrittenValue.Member member when Enum.TryParse<Precision>(member.Name, out var precision) => precision,
            var other => arguments.WrongKind("Precision", other, "a member of Precision", Graph.Precision.Float32),
        };

        long? Optional(string name) => arguments.IsGiven(name) ? arguments.Whole(name) : null;
    }
}
