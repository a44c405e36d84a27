namespace Lamina.Compiler.Graph;

/// <summary>How the user wants maps to be laid out in memory; the members are those of Lamina's own <c>MemoryLayout</c>.</summary>
public enum MemoryLayout
{
    Auto,
    Contiguous,
    ChannelsLast,
}
