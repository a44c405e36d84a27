namespace Lamina;

/// <summary>Loss and accuracy over the batches so far.</summary>
/// <param name="Loss">The mean loss of a sample.</param>
/// <param name="Accuracy">The fraction predicted right, 0 to 1.</param>
public readonly record struct RunningScore(double Loss, double Accuracy);
