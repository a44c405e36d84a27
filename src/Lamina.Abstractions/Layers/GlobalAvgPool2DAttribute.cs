namespace Lamina;

/// <summary>The mean of each channel: C×H×W becomes a vector of C, for any height and width.</summary>
/// <remarks>
/// <para>No parameters. Error: an input that is not C×H×W.</para>
/// <para>PyTorch: <c>nn.AdaptiveAvgPool2d(1)</c> and <c>flatten(1)</c>. Keras: <c>GlobalAveragePooling2D(keepdims)</c>.</para>
/// <para>Source: <see href="https://arxiv.org/abs/1312.4400">Lin et al. 2013, "Network In Network"</see>.</para>
/// </remarks>
public sealed class GlobalAvgPool2DAttribute : LayerAttribute
{
    /// <summary>Gives C×1×1 instead of a vector. Default: false.</summary>
    public bool KeepDims { get; set; }
}
