using System;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking;

/// <summary>What a network is trained to do, as far as its classes and its loss say.</summary>
internal static class Tasks
{
    /// <summary>One of several classes.</summary>
    public static bool IsOneOfMany(this CheckedNetwork network) => network.Classes is not null && !network.Read.IsMultiLabel;

    /// <summary>Classes are declared, of which one or several are true.</summary>
    public static bool IsClassification(this CheckedNetwork network) => network.Classes is not null || network.Read.IsMultiLabel;

    /// <summary>Numbers are to be met, and there are no classes.</summary>
    public static bool IsRegression(this CheckedNetwork network) => network.Recipe.Loss is RegressionLoss && !network.IsClassification();

    /// <summary>The layer before those that arrange and rescale the answer, and what the targets from <paramref name="min"/> to <paramref name="max"/> are there.</summary>
    public static (Node Head, double Min, double Max) BeforeRescaling(this CheckedNetwork network, double min, double max)
    {
        var node = network.Graph.Output;
        while (node.Op.OnlyArranges() || node.Op is Rescale { Scale: not 0 })
        {
            if (node.Op is Rescale rescale)
            {
                var (one, other) = ((min - rescale.Offset) / rescale.Scale, (max - rescale.Offset) / rescale.Scale);
                (min, max) = (Math.Min(one, other), Math.Max(one, other));
            }

            node = network.Graph.Before(node)!;
        }

        return (node, min, max);
    }
}
