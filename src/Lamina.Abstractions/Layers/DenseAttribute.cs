namespace Lamina;

/// <summary>
/// A fully connected layer along the feature axis: a vector of F becomes a vector of units. On C×H×W it acts on the channels of each pixel and gives
/// units×H×W, a 1×1 convolution.
/// </summary>
/// <remarks>
/// <para>Parameters: units × F, and one bias per unit. Write <see cref="FlattenAttribute"/> first to connect a whole map.</para>
/// <para>Error: a number of features that is known only at run time.</para>
/// <para>
/// PyTorch: <c>nn.Linear(F, units, bias)</c>, with other initial weights (see <see cref="Init.Auto"/>); on a map <c>nn.Conv2d(C, units, 1)</c>.
/// Keras: <c>Dense(units, use_bias)</c>.
/// </para>
/// </remarks>
public sealed class DenseAttribute : BiasedLayerAttribute
{
    /// <summary>A fully connected layer.</summary>
    /// <param name="units">The number of output features; at least 1.</param>
    public DenseAttribute(int units) => Units = units;

    /// <inheritdoc cref="DenseAttribute(int)"/>
    public DenseAttribute(object units) => Units = units;

    /// <summary>The number of output features.</summary>
    public object Units { get; }

    /// <summary>Adds one learned number per unit. Redundant before a <see cref="BatchNormAttribute"/>. Default: true.</summary>
    public bool Bias { get; set; }
}
