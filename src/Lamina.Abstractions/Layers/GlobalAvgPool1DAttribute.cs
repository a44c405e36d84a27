namespace Lamina;

/// <summary>The mean of each channel: C×L becomes a vector of C, for any length.</summary>
/// <remarks>
/// <para>No parameters. Error: an input that is not C×L.</para>
/// <para>PyTorch: <c>nn.AdaptiveAvgPool1d(1)</c> and <c>flatten(1)</c>. Keras: <c>GlobalAveragePooling1D(keepdims)</c>.</para>
/// <para>Source: <see href="https://arxiv.org/abs/1312.4400">Lin et al. 2013, "Network In Network"</see>.</para>
/// </remarks>
public sealed class GlobalAvgPool1DAttribute : LayerAttribute
{
    /// <summary>Gives C×1 instead of a vector. Default: false.</summary>
    public bool KeepDims { get; set; }
}
