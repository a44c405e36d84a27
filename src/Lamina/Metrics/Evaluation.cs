namespace Lamina;

/// <summary>How well a network does on a data set.</summary>
/// <param name="Loss">The mean loss of a sample.</param>
/// <param name="Accuracy">The part that was predicted right, 0 to 1.</param>
/// <param name="Confusion">Which classes were taken for which.</param>
public sealed record Evaluation(double Loss, double Accuracy, ConfusionMatrix Confusion)
{
    /// <summary>Loss and accuracy in a line, then the confusion matrix with per-class figures.</summary>
    public override string ToString() => $"loss {Loss:0.0000}, accuracy {Accuracy:0.0000} of {Confusion.Count:N0} samples\n\n{Confusion}";
}
