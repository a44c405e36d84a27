namespace Lamina;

/// <summary>
/// The area under the receiver operating characteristic, 0 to 1: the probability that a sample of a class scores higher for it than one of another class; the mean over
/// the classes that occur. Higher is better; 0.5 is guessing.
/// </summary>
/// <remarks>
/// Targets: <c>Labels</c>; <c>SoftLabels</c>, whose likeliest class is the true one if the loss takes one class as true; or a yes or no for each output (<c>SoftLabels</c>, <c>TargetValues</c>).
/// scikit-learn: <c>roc_auc_score(multi_class="ovr", average="macro")</c>. All scores are kept until they are read. Source: <see href="https://doi.org/10.1016/j.patrec.2005.10.010">Fawcett 2006</see>.
/// </remarks>
public sealed class AurocAttribute : MetricAttribute;
