using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Recipes;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Training;

/// <summary>Collects the training attributes of one list into a recipe.</summary>
internal sealed class RecipeReader(EquatableArray<WrittenAttribute> attributes, ReadingScope scope)
{
    /// <summary>What may stand once: the readers of a part by the attribute's name, and what the part is called.</summary>
    private readonly Dictionary<string, (object Value, int Index)> parts = new(StringComparer.Ordinal);
    private readonly List<(WeightedLoss Value, int Index)> losses = [];
    private readonly List<(Metric Value, int Index)> metrics = [];
    private readonly List<string> written = [];

    /// <summary>Takes a training attribute; false if it is none.</summary>
    public bool Read(WrittenAttribute attribute, int index)
    {
        if (LossReaders.All.TryGetValue(attribute.Name, out var loss)) ReadLoss(attribute, index, loss);
        else if (OptimizerReaders.All.TryGetValue(attribute.Name, out var optimizer)) ReadPart("optimizer", attribute, index, optimizer);
        else if (ScheduleReaders.All.TryGetValue(attribute.Name, out var schedule)) ReadPart("schedule", attribute, index, schedule);
        else if (MetricReaders.All.TryGetValue(attribute.Name, out var metric)) ReadMetric(attribute, index, metric);
        else if (attribute.Name == "WarmUp") ReadPart("warm-up", attribute, index, ScheduleReaders.WarmUp);
        else if (attribute.Name == "ReduceOnPlateau") ReadPart("plateau", attribute, index, ScheduleReaders.Plateau);
        else if (attribute.Name == "Ema") ReadPart("running mean of the weights", attribute, index, arguments => (object)arguments.Real("decay", 0.999, 0, 1, openMin: true, openMax: true));
        else if (attribute.Name == "Weights") ReadPart("setting of weights", attribute, index, LearningReader.Settings);
        else if (attribute.Name == "Biases") ReadPart("setting of biases", attribute, index, LearningReader.Settings);
        else if (attribute.Name == "Freeze") ReadPart("list of frozen layers", attribute, index, arguments => LearningReader.Frozen(arguments, scope.Place(index, "layers")));
        else if (attribute.Name == "EarlyStopping") ReadPart("end of training", attribute, index, TrainReader.EarlyStopping);
        else if (attribute.Name == "Checkpoint") ReadPart("interval of checkpoints", attribute, index, TrainReader.Checkpoint);
        else if (attribute.Name == "Train") ReadPart("plan of training", attribute, index, arguments => TrainReader.Read(arguments, scope.Place(index, "Monitor")));
        else return false;
        written.Add(attribute.Text);
        return true;
    }

    /// <summary>The recipe, once all attributes are read.</summary>
    public Recipe Recipe => new(
        losses.Select(loss => loss.Value).ToEquatableArray(),
        Part<Optimizer>("optimizer"),
        Part<Train>("plan of training") ?? Train.Default(scope.Defaults))
    {
        Written = written.ToEquatableArray(),
        Schedule = Part<Schedule>("schedule") ?? new Constant(),
        WarmUp = Part<WarmUp>("warm-up"),
        Plateau = Part<Plateau>("plateau"),
        Metrics = metrics.Select(metric => metric.Value).ToEquatableArray(),
        Weights = Part<TensorSettings>("setting of weights") ?? TensorSettings.Unwritten,
        Biases = Part<TensorSettings>("setting of biases") ?? TensorSettings.Unwritten,
        Frozen = Part<FrozenLayers>("list of frozen layers"),
        EarlyStopping = Part<EarlyStopping>("end of training"),
        Checkpoint = Part<Checkpoint>("interval of checkpoints"),
        Ema = parts.TryGetValue("running mean of the weights", out var ema) ? (double)ema.Value : null,
    };

    /// <summary>Reports a recipe that lacks what it needs. A list without any of it is a network for predictions.</summary>
    /// <param name="isRequired">The list is a recipe, not a network: without any of it, all is missing.</param>
    public void CheckComplete(bool isRequired = false)
    {
        if (!isRequired && losses.Count == 0 && parts.Count == 0) return;
        var hasOptimizer = parts.TryGetValue("optimizer", out var optimizer);
        var missing = (losses.Count(loss => loss.Value.Output is null), hasOptimizer) switch
        {
            (0, false) => "a loss and an optimizer, such as [CrossEntropy, Adam(1e-3)]",
            (0, true) => losses.Count == 0 ? "a loss, such as [CrossEntropy]" : "a loss of the main output, one without Output, such as [CrossEntropy]",
            (_, false) when isRequired || parts.Count > 0 => "an optimizer, such as [Adam(1e-3)]",
            _ => null,
        };
        if (missing is null) return;
        var first = parts.Count > 0 ? parts.Values.Min(part => part.Index) : losses.Select(loss => loss.Index).FirstOrDefault();
        var index = hasOptimizer ? optimizer.Index : first;
        scope.Report(RuleIds.IncompleteRecipe, index, null, $"{attributes[index].Text}: training also needs {missing}");
    }

    private T? Part<T>(string what) where T : class => parts.TryGetValue(what, out var part) ? (T)part.Value : null;

    private void ReadPart<T>(string what, WrittenAttribute attribute, int index, Func<ArgumentReader, T> reader) where T : notnull
    {
        // What C# cannot read it reports itself.
        if (attribute.HasErrors) return;
        if (parts.TryGetValue(what, out var first))
        {
            Repeated(attribute, index, first.Index, what);
            return;
        }

        var arguments = new ArgumentReader(attribute, scope, index);
        parts[what] = (reader(arguments), index);
        arguments.RejectTheRest();
    }

    /// <summary>An output may have several losses, but each only once.</summary>
    private void ReadLoss(WrittenAttribute attribute, int index, Func<ArgumentReader, Loss> reader)
    {
        if (attribute.HasErrors) return;
        var arguments = new ArgumentReader(attribute, scope, index);
        var loss = new WeightedLoss(reader(arguments), arguments.Text("Output"), arguments.Real("Weight", 1, 0, openMin: true))
        {
            OwnTarget = arguments.Flag("OwnTarget", false), Address = scope.Place(index, null),
        };
        if (loss is { OwnTarget: true, Output: null })
        {
            arguments.Fault(RuleIds.ArgumentRange, "OwnTarget", $"{attribute.Text}: the main output's target is the data set's own; OwnTarget stands beside Output");
        }

        arguments.RejectTheRest();
        foreach (var other in losses.Where(other => other.Value.Output == loss.Output && attributes[other.Index].Name == attribute.Name && loss.Loss is not OwnLoss))
        {
            Repeated(attribute, index, other.Index, "loss");
            return;
        }

        losses.Add((loss, index));
    }

    private void ReadMetric(WrittenAttribute attribute, int index, Func<ArgumentReader, Metric> reader)
    {
        if (attribute.HasErrors) return;
        var arguments = new ArgumentReader(attribute, scope, index);
        var metric = reader(arguments);
        arguments.RejectTheRest();
        var same = metrics.Where(other => other.Value with { Written = metric.Written } == metric);
        if (same.Select(other => (int?)other.Index).FirstOrDefault() is { } first) Repeated(attribute, index, first, "metric of this kind");
        else metrics.Add((metric, index));
    }

    private void Repeated(WrittenAttribute attribute, int index, int first, string what) =>
        scope.Report(RuleIds.Repeated, index, null, $"{attribute.Text}: the network has one {what} already, {attributes[first].Text}; remove one of the two");
}
