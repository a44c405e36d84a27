namespace Lamina;

/// <summary>How the values of maps stand in memory: <c>[Network(Layout = MemoryLayout.ChannelsLast)]</c>. Shapes and results are the same in all, up to rounding.</summary>
/// <remarks>PyTorch: <c>model.to(memory_format=torch.channels_last)</c>, for a whole model.</remarks>
public enum MemoryLayout
{
    /// <summary>
    /// Chosen for each convolution: channels last where its maps outweigh its kernel, which is at the beginning of most networks; the plain layout after that,
    /// where many channels meet on small maps.
    /// </summary>
    Auto,

    /// <summary>The plain layout: each channel is a map.</summary>
    Contiguous,

    /// <summary>Channels last in every 2-D convolution: each place holds its channels.</summary>
    ChannelsLast,
}
