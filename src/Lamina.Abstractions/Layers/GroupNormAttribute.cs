namespace Lamina;

/// <summary>
/// Group normalisation of each sample, over groups of features and all their positions: (x − mean) / sqrt(variance + epsilon), then a learned factor and
/// offset per feature. Keeps the shape, whatever it is.
/// </summary>
/// <remarks>
/// <para>Parameters: 2 per feature. The same in training and evaluation, for any batch size.</para>
/// <para>Errors: groups that do not divide the features; a number of features that is known only at run time.</para>
/// <para>PyTorch: <c>nn.GroupNorm(groups, C, epsilon, affine)</c>. Keras: <c>GroupNormalization(groups, axis=1, epsilon)</c>.</para>
/// <para>Source: <see href="https://arxiv.org/abs/1803.08494">Wu and He 2018</see>.</para>
/// </remarks>
public sealed class GroupNormAttribute : LayerAttribute
{
    /// <summary>Normalises groups of features.</summary>
    /// <param name="groups">The number of groups; divides the features. Wu and He use 32.</param>
    public GroupNormAttribute(int groups) => Groups = groups;

    /// <inheritdoc cref="GroupNormAttribute(int)"/>
    public GroupNormAttribute(object groups) => Groups = groups;

    /// <summary>The number of groups.</summary>
    public object Groups { get; }

    /// <summary>Added to the variance; above 0. Default: 1e-05; Keras: 0.001.</summary>
    public double Epsilon { get; set; }

    /// <summary>Learns a factor and an offset per feature. Default: true.</summary>
    public bool Affine { get; set; }
}
