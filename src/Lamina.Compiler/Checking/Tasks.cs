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
}
