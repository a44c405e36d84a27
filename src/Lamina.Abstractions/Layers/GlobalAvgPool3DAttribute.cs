namespace Lamina;

/// <summary>The mean of each channel: C×D×H×W becomes a vector of C, for any depth, height and width.</summary>
/// <remarks>
/// <para>No parameters. Error: an input that is not C×D×H×W.</para>
/// <para>PyTorch: <c>nn.AdaptiveAvgPool3d(1)</c> and <c>flatten(1)</c>. Keras: <c>GlobalAveragePooling3D(keepdims)</c>.</para>
/// <para>Source: <see href="https://arxiv.org/abs/1312.4400">Lin et al. 2013, "Network In Network"</see>.</para>
/// </remarks>
public sealed class GlobalAvgPool3DAttribute : LayerAttribute
{
    /// <summary>Gives C×1×1×1 instead of a vector. Default: false.</summary>
    public bool KeepDims { get; set; }
}
