namespace Lamina.Compiler.Recipes;

/// <summary>A figure by which the network is judged.</summary>
/// <param name="Written">As the user wrote it.</param>
/// <param name="Type">The runtime's class: <c>global::Lamina.TopKAccuracy</c>.</param>
/// <param name="Targets">The targets it can read.</param>
/// <param name="Argument">What its constructor takes, or null.</param>
/// <param name="ReadsScores">It tells a score from a probability, which the network may end with.</param>
public sealed record Metric(string Written, string Type, TargetKinds Targets, long? Argument = null, bool ReadsScores = false);
