namespace Lamina;

/// <summary>
/// Whose defaults apply to options that are not written. A written number means the same under all of them: <c>BatchNorm(Momentum = 0.01)</c> is PyTorch's meaning under
/// <see cref="Keras"/> too.
/// </summary>
/// <remarks>
/// Each option's documentation states its defaults; docs/conventions.md has them in one table, with sources. The input is channels × height × width under
/// all, and no required argument becomes optional. Where a framework lacks an option, Lamina's own default applies.
/// </remarks>
public enum Conventions
{
    /// <summary>Lamina's own: PyTorch's, with initial weights chosen by what a layer feeds (<see cref="Init.Auto"/>).</summary>
    Lamina,

    /// <summary>Keras 3's: Glorot's initial weights, <c>BatchNorm</c> with momentum 0.01 (Keras writes 0.99) and epsilon 0.001.</summary>
    Keras,

    /// <summary>PyTorch's, including its initial weights: U(−b, b) with b² = 1 / fan-in, which keeps a sixth of the variance in each ReLU layer.</summary>
    PyTorch,

    /// <summary>Caffe's: pools of stride 1 whose size is rounded up, <c>BatchNorm</c> without factor and offset. Initial weights must be written.</summary>
    Caffe,

    /// <summary>MatConvNet's: pools of stride 1, weight decay 0.0005 and momentum 0.9. Initial weights must be written.</summary>
    MatConvNet,
}
