namespace Lamina;

/// <summary>
/// Batch normalisation along the feature axis (the channels of C×H×W, the values of a vector): (x − mean) / sqrt(variance + epsilon), then a learned
/// factor and offset per feature. Keeps the shape, whatever it is.
/// </summary>
/// <remarks>
/// <para>
/// Mean and variance are those of the batch while training, running averages otherwise. Parameters: 2 per feature, plus 2 running statistics per feature.
/// </para>
/// <para>PyTorch: <c>nn.BatchNorm1d</c>/<c>2d(C, eps, momentum, affine)</c>. Keras: <c>BatchNormalization(axis=1, momentum, epsilon)</c>, whose momentum is 1 minus this one.</para>
/// <para>Source: <see href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy 2015</see>.</para>
/// </remarks>
public sealed class BatchNormAttribute : LayerAttribute
{
    /// <summary>
    /// The weight of the new batch in the running statistics, above 0 and at most 1: PyTorch's meaning. Keras's momentum and Caffe's
    /// <c>moving_average_fraction</c> are 1 minus this number. Default: 0.1; Keras: 0.01; Caffe: 0.001.
    /// </summary>
    public double Momentum { get; set; }

    /// <summary>Added to the variance; above 0. Default: 1e-05; Keras: 0.001.</summary>
    public double Epsilon { get; set; }

    /// <summary>Learns a factor and an offset per feature. Default: true; Caffe: false, whose Scale layer does that.</summary>
    public bool Affine { get; set; }
}
