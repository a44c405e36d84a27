namespace Lamina.Compiler.Recipes;

/// <summary>A figure by which the network is judged.</summary>
/// <param name="Written">As the user wrote it.</param>
/// <param name="Type">The runtime's class: <c>global::Lamina.TopKAccuracy</c>.</param>
/// <param name="Targets">The targets it can read.</param>
/// <param name="Argument">What its constructor takes, or null.</param>
/// <param name="ReadsScores">It tells a score from a probability, which the network may end with.</param>
public sealed record Metric(string Written, string Type, TargetKinds Targets, long? Argument = null, bool ReadsScores = false)
{
    /// <summary>The class of the user's, as he calls it; null for a metric of ours.</summary>
    public string? OwnName { get; init; }

    /// <summary>By what <c>Monitor</c> calls it.</summary>
    public string Name => OwnName ?? Written;
}
