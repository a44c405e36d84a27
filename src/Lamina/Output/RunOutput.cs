namespace Lamina;

/// <summary>What a run shows.</summary>
public enum RunOutput
{
    /// <summary><see cref="Live"/> in a terminal, <see cref="Lines"/> where the output goes to a file or another program.</summary>
    Auto,

    /// <summary>A line that moves along with the batches, and a line for each finished epoch.</summary>
    Live,

    /// <summary>A line for each finished epoch.</summary>
    Lines,

    /// <summary>Nothing.</summary>
    None,
}
