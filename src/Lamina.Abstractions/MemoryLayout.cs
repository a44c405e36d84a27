namespace Lamina;

/// <summary>How the values of maps are laid out in memory: <c>[Network(Layout = MemoryLayout.ChannelsLast)]</c>. Shapes and results are the same in all, up to rounding.</summary>
/// <remarks>PyTorch: <c>model.to(memory_format=torch.channels_last)</c>, for a whole model.</remarks>
public enum MemoryLayout
{
    /// <summary>
    /// Chosen for each convolution: channels last where its maps outweigh its kernel, which is at the beginning of most networks; the plain layout after that,
    /// where many channels meet on small maps. The plain layout throughout where a <c>BatchNorm</c> or <c>GroupNorm</c> adds up maps, which libtorch does exactly
    /// (in doubles) in that layout alone.
    /// </summary>
    Auto,

    /// <summary>The plain layout: each channel is a map.</summary>
    Contiguous,

    /// <summary>Channels last in every 2-D convolution: each pixel holds its channels.</summary>
    /// <remarks>
    /// libtorch's CPU adds up the statistics of <c>BatchNorm</c> and <c>GroupNorm</c> in floats then, and so does PyTorch's <c>channels_last</c>: the norm's
    /// result is off by 5e-5 for 8 maps of 28×28, by 3e-3 for 8 maps of 224×224 (1.13.1; plain maps: 1e-7).
    /// </remarks>
    ChannelsLast,
}
