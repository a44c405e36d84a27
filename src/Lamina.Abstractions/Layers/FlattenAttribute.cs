namespace Lamina;

/// <summary>All values of a sample as one vector: C×H×W becomes C·H·W features, channel by channel, row by row.</summary>
/// <remarks>
/// No parameters. PyTorch: <c>nn.Flatten()</c>. Keras: <c>Flatten()</c>; its channels come last, so the order of the values differs and weights of a
/// following <see cref="DenseAttribute"/> cannot be copied without reordering.
/// </remarks>
public sealed class FlattenAttribute : LayerAttribute;
