namespace Lamina;

/// <summary>Σ y·(log y − log p) over the classes, averaged over the batch, in nats: how far the probabilities p are from soft targets y. Takes logits: the softmax is part of it.</summary>
/// <remarks>
/// <para>Targets: <c>SoftLabels</c>, as a teacher gives them; <c>Labels</c> become one-hot rows, for which it is the cross-entropy.</para>
/// <para>PyTorch: <c>nn.KLDivLoss(reduction="batchmean")</c> of <c>log_softmax</c>. Keras: <c>KLDivergence()</c>, which takes probabilities.</para>
/// </remarks>
public sealed class KLDivergenceAttribute : LossAttribute;
