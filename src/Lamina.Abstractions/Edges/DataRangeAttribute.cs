using System;

namespace Lamina;

/// <summary>What the input data looks like before the network's first layer. Nothing is assumed about what is not declared.</summary>
/// <remarks>
/// State <see cref="Min"/> and <see cref="Max"/>, or <see cref="Mean"/> and <see cref="Std"/>. <c>Fit</c> compares the first batches with
/// them, so that pixels of 0 to 255 do not enter a network made for 0 to 1.
/// </remarks>
public abstract class DataRangeAttribute : Attribute
{
    /// <summary>The least value the data holds, before <c>Rescale</c> or <c>Normalize</c>: 0 for pixels. Default: undeclared.</summary>
    public double Min { get; set; }

    /// <summary>The greatest value the data holds: 255 for pixels of one byte. Must be above <see cref="Min"/>. Default: undeclared.</summary>
    public double Max { get; set; }

    /// <summary>The mean of the data's values, over all features. Default: undeclared.</summary>
    public double Mean { get; set; }

    /// <summary>The standard deviation of the data's values; above 0. Default: undeclared.</summary>
    public double Std { get; set; }

    /// <summary>
    /// The number of different tokens, where the data holds token numbers: Int64, from 0 to this minus 1. They have no range of values, and only an
    /// <see cref="EmbeddingAttribute"/> can read them. Default: undeclared.
    /// </summary>
    public int Vocabulary { get; set; }
}
