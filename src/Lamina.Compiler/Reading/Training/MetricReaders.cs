using System;
using System.Collections.Generic;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Reading.Training;

/// <summary>Readers of the metrics, by the attribute's name.</summary>
internal static class MetricReaders
{
    public static IReadOnlyDictionary<string, Func<ArgumentReader, Metric>> All { get; } = new Dictionary<string, Func<ArgumentReader, Metric>>(StringComparer.Ordinal)
    {
        ["TopK"] = arguments => new("global::Lamina.TopKAccuracy", TargetKinds.Labels, arguments.Whole("k", min: 2)),
        ["Precision"] = _ => new("global::Lamina.MacroPrecision", TargetKinds.All),
        ["Recall"] = _ => new("global::Lamina.MacroRecall", TargetKinds.All),
        ["F1"] = _ => new("global::Lamina.MacroF1", TargetKinds.All),
        ["Auroc"] = _ => new("global::Lamina.Auroc", TargetKinds.All),
        ["BinaryAccuracy"] = _ => new("global::Lamina.BinaryAccuracy", TargetKinds.SoftLabels | TargetKinds.TargetValues),
        ["Mae"] = _ => new("global::Lamina.MeanAbsoluteError", TargetKinds.TargetValues),
        ["Rmse"] = _ => new("global::Lamina.RootMeanSquaredError", TargetKinds.TargetValues),
        ["R2"] = _ => new("global::Lamina.R2", TargetKinds.TargetValues),
        ["Metric"] = arguments => new(arguments.Attribute.TypeArguments[0].FullName, TargetKinds.All),
    };
}
