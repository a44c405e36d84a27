namespace Lamina;

/// <summary>Minus the output of the true class, averaged over the batch: cross-entropy for a network that ends in <c>LogSoftmax</c>.</summary>
/// <remarks><para>Targets: <c>Labels</c>.</para><para>PyTorch: <c>nn.NLLLoss(weight)</c>. Keras: none.</para></remarks>
public sealed class NegativeLogLikelihoodAttribute : LossAttribute
{
    /// <summary>The weight of each class in the loss, one number per class, at least 0; the mean is divided by the sum of the weights. Default: none.</summary>
    public double[] ClassWeights { get; set; } = [];
}
