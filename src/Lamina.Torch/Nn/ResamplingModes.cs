namespace TorchSharp;

public static partial class torch
{
    /// <summary>Interpolation of <see cref="nn.Upsample"/>.</summary>
    public enum UpsampleMode
    {
        /// <summary>Nearest neighbour.</summary>
        Nearest = 0,

        /// <summary>Linear along L; the input is N×C×L.</summary>
        Linear = 1,

        /// <summary>Linear along H and W; the input is N×C×H×W.</summary>
        Bilinear = 2,

        /// <summary>Cubic along H and W; the input is N×C×H×W.</summary>
        Bicubic = 3,

        /// <summary>Linear along D, H and W; the input is N×C×D×H×W.</summary>
        Trilinear = 4,
    }

    /// <summary>Interpolation of <see cref="nn.functional.grid_sample"/>.</summary>
    public enum GridSampleMode
    {
        /// <summary>Nearest neighbour.</summary>
        Nearest = 0,

        /// <summary>Linear along every spatial axis.</summary>
        Bilinear = 2,
    }

    /// <summary>What <see cref="nn.functional.grid_sample"/> reads outside the input.</summary>
    public enum GridSamplePaddingMode
    {
        /// <summary>Zero.</summary>
        Zeros = 0,

        /// <summary>The input mirrored at its border.</summary>
        Reflection = 1,

        /// <summary>The value at the border.</summary>
        Border = 2,
    }
}
