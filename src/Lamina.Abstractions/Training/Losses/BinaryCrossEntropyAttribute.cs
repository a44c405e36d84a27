namespace Lamina;

/// <summary>
/// −y·log(p) − (1 − y)·log(1 − p), averaged over the batch and all outputs: a yes or no for each output by itself. Takes logits: the sigmoid is part of it. A network that
/// knows nothing starts near ln(2).
/// </summary>
/// <remarks>
/// <para>Targets: <c>SoftLabels</c> or <c>TargetValues</c> of the output's shape, each from 0 to 1; <c>Labels</c> become one-hot rows.</para>
/// <para>PyTorch: <c>nn.BCEWithLogitsLoss(pos_weight)</c>. Keras: <c>BinaryCrossentropy(from_logits=True)</c>.</para>
/// </remarks>
public sealed class BinaryCrossEntropyAttribute : LossAttribute
{
    /// <summary>The weight of a yes relative to a no, above 0: more than 1 finds more of a rare yes. Default: 1.</summary>
    public double PositiveWeight { get; set; }

    /// <summary>The network ends in a sigmoid of its own, as ports often do: the output is kept within 1e-7 of 0 and 1. Default: false.</summary>
    public bool FromProbabilities { get; set; }
}
