namespace Lamina;

/// <summary>The largest value of each channel: C×L becomes a vector of C, for any length.</summary>
/// <remarks>
/// <para>No parameters. Error: an input that is not C×L.</para>
/// <para>PyTorch: <c>nn.AdaptiveMaxPool1d(1)</c> and <c>flatten(1)</c>. Keras: <c>GlobalMaxPooling1D(keepdims)</c>.</para>
/// <para>Source: Oquab et al. 2015, "Is Object Localization for Free?".</para>
/// </remarks>
public sealed class GlobalMaxPool1DAttribute : LayerAttribute
{
    /// <summary>Gives C×1 instead of a vector. Default: false.</summary>
    public bool KeepDims { get; set; }
}
