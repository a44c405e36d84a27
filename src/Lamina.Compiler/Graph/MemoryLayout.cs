namespace Lamina.Compiler.Graph;

/// <summary>How the user wants maps to stand in memory; the members are those of Lamina's own <c>MemoryLayout</c>.</summary>
public enum MemoryLayout
{
    Auto,
    Contiguous,
    ChannelsLast,
}
