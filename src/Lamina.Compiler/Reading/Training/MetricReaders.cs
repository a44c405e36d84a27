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
        ["TopK"] = arguments => new(arguments.Attribute.Text, "global::Lamina.TopKAccuracy", TargetKinds.Labels | TargetKinds.SoftLabels, arguments.Whole("k", min: 2)),
        ["Precision"] = arguments => new(arguments.Attribute.Text, "global::Lamina.MacroPrecision", TargetKinds.All, ReadsScores: true),
        ["Recall"] = arguments => new(arguments.Attribute.Text, "global::Lamina.MacroRecall", TargetKinds.All, ReadsScores: true),
        ["F1"] = arguments => new(arguments.Attribute.Text, "global::Lamina.MacroF1", TargetKinds.All, ReadsScores: true),
        ["Auroc"] = arguments => new(arguments.Attribute.Text, "global::Lamina.Auroc", TargetKinds.All, ReadsScores: true),
        ["BinaryAccuracy"] = arguments => new(arguments.Attribute.Text, "global::Lamina.BinaryAccuracy", TargetKinds.SoftLabels | TargetKinds.TargetValues, ReadsScores: true),
        ["Mae"] = arguments => new(arguments.Attribute.Text, "global::Lamina.MeanAbsoluteError", TargetKinds.TargetValues),
        ["Rmse"] = arguments => new(arguments.Attribute.Text, "global::Lamina.RootMeanSquaredError", TargetKinds.TargetValues),
        ["R2"] = arguments => new(arguments.Attribute.Text, "global::Lamina.R2", TargetKinds.TargetValues),
        ["Metric"] = arguments => new(arguments.Attribute.Text, OwnTypes.Metric(arguments), TargetKinds.All) { OwnName = arguments.Attribute.TypeArguments[0].Name },
    };
}
