namespace Lamina;

/// <summary>
/// Multiplies each feature by a learned number that starts near zero, so that a residual branch that ends in it begins as a small correction. Keeps the
/// shape, whatever it is.
/// </summary>
/// <remarks>
/// <para>Parameters: one factor per feature, C×1×1 on a map. Error: a number of features that is known only at run time.</para>
/// <para>
/// PyTorch has none; timm: <c>LayerScale(dim, init_values)</c>, whose <c>gamma</c> this is; torchvision's ConvNeXt has it as <c>layer_scale</c> of C×1×1,
/// which is <c>LayerScale(Name = "layer_scale", Bare = true)</c>.
/// Keras has none. Source: <see href="https://arxiv.org/abs/2103.17239">Touvron et al. 2021</see>.
/// </para>
/// </remarks>
public sealed class LayerScaleAttribute : LayerAttribute
{
    /// <summary>Scales features.</summary>
    /// <param name="scale">What the factors start from; Touvron et al. use 0.1 up to 18 blocks, 1e-05 up to 24, 1e-06 beyond. Default: 1e-05.</param>
    public LayerScaleAttribute(double scale = 1e-5) => Scale = scale;

    /// <summary>What the factors start from.</summary>
    public double Scale { get; }

    /// <summary>
    /// The factors' key in the state dictionary is the layer's name alone, as of a PyTorch module that holds the parameter itself, instead of the name and
    /// <c>.gamma</c>. Default: false.
    /// </summary>
    public bool Bare { get; set; }
}
