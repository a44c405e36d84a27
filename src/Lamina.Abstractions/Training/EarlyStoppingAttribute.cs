using System;

namespace Lamina;

/// <summary>
/// Ends training once the test loss, or the figure that <see cref="TrainAttribute.Monitor"/> names, has stopped improving, and gives the network the weights of its best
/// test. There is a test after each epoch, unless <see cref="TrainAttribute.EvalEverySteps"/> is written.
/// </summary>
/// <remarks>
/// A run that reaches its last epoch keeps its last weights, as in Keras 2; those of its best test are then in <c>best.safetensors</c>.
/// The test data then chooses the weights, so that its figures are optimistic. For an unbiased figure keep a third part untouched, and <c>Evaluate</c> on it once at the end:
/// <c>var kept = data.Split(0.2); network.Fit(kept.Train.Split(0.2)); network.Evaluate(kept.Test);</c>
/// Keras: <c>EarlyStopping(patience, min_delta, restore_best_weights=True)</c> on <c>val_loss</c>, its <c>monitor</c>. Source: Prechelt, Early stopping, but when? (1998).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EarlyStoppingAttribute : Attribute
{
    /// <summary>Early stopping.</summary>
    /// <param name="patience">How many tests in a row may bring no improvement; at least 1.</param>
    public EarlyStoppingAttribute(int patience) => Patience = patience;

    /// <summary>How many tests in a row may bring no improvement.</summary>
    public int Patience { get; }

    /// <summary>By how much the figure must improve to count as better, in its unit; at least 0. Default: 0.</summary>
    public double MinDelta { get; set; }
}
