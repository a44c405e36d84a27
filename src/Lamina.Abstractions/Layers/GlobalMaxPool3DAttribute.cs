namespace Lamina;

/// <summary>The largest value of each channel: C×D×H×W becomes a vector of C, for any depth, height and width.</summary>
/// <remarks>
/// <para>No parameters. Error: an input that is not C×D×H×W.</para>
/// <para>PyTorch: <c>nn.AdaptiveMaxPool3d(1)</c> and <c>flatten(1)</c>. Keras: <c>GlobalMaxPooling3D(keepdims)</c>.</para>
/// <para>Source: Oquab et al. 2015, "Is Object Localization for Free?".</para>
/// </remarks>
public sealed class GlobalMaxPool3DAttribute : LayerAttribute
{
    /// <summary>Gives C×1×1×1 instead of a vector. Default: false.</summary>
    public bool KeepDims { get; set; }
}
