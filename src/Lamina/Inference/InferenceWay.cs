namespace Lamina;

/// <summary>How <c>Infer</c> computes on the CPU. The ways' results are equal up to rounding.</summary>
public enum InferenceWay
{
    /// <summary>
    /// Packed; or, in a network that is small or has no convolutions, what is faster on this machine: the first batch of each size is computed a few times by both.
    /// </summary>
    Auto,

    /// <summary>With weights and maps in oneDNN's layout, which costs a little per operator and saves much where there is much to compute.</summary>
    Packed,

    /// <summary>With the network's own tensors, by the processor's BLAS.</summary>
    Plain,
}
