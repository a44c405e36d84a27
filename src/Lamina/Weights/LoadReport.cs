namespace Lamina;

/// <summary>What became of each key when weights were loaded in part.</summary>
/// <param name="Loaded">The keys whose numbers the network now has from the file.</param>
/// <param name="Missing">The network's keys that the file lacks.</param>
/// <param name="LeftOver">The file's keys that the network lacks.</param>
/// <param name="Different">The keys that both have in another shape or type, each with both.</param>
public sealed record LoadReport(
    IReadOnlyList<string> Loaded, IReadOnlyList<string> Missing, IReadOnlyList<string> LeftOver, IReadOnlyList<string> Different)
{
    /// <summary>The report as lines of text.</summary>
    public override string ToString() =>
        $"{Loaded.Count} loaded: {string.Join(", ", Loaded)}\n{Missing.Count} missing in the file: {string.Join(", ", Missing)}\n" +
        $"{LeftOver.Count} left over in the file: {string.Join(", ", LeftOver)}\n{Different.Count} different: {string.Join(", ", Different)}\n";
}
