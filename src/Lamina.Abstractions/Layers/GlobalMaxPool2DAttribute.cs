namespace Lamina;

/// <summary>The largest value of each channel: C×H×W becomes a vector of C, for any height and width.</summary>
/// <remarks>
/// <para>No parameters. Error: an input that is not C×H×W.</para>
/// <para>PyTorch: <c>nn.AdaptiveMaxPool2d(1)</c> and <c>flatten(1)</c>. Keras: <c>GlobalMaxPooling2D(keepdims)</c>.</para>
/// <para>Source: Oquab et al. 2015, "Is Object Localization for Free?".</para>
/// </remarks>
public sealed class GlobalMaxPool2DAttribute : LayerAttribute
{
    /// <summary>Gives C×1×1 instead of a vector. Default: false.</summary>
    public bool KeepDims { get; set; }
}
