namespace Lamina;

/// <summary>When to reduce the learning rate because the test loss has stopped falling: <c>[ReduceOnPlateau]</c>.</summary>
/// <param name="Factor">What the rate is multiplied by.</param>
/// <param name="Patience">How many tests without progress are tolerated. There is one after each epoch, unless the recipe tests every n steps.</param>
/// <param name="Threshold">The fraction of the best loss by which it must fall to count as progress.</param>
/// <param name="Cooldown">How many tests after a reduction are not counted.</param>
/// <param name="MinRate">The rate never falls below this.</param>
public sealed record Plateau(double Factor, int Patience, double Threshold, int Cooldown, double MinRate)
{
    /// <summary>A scheduled rate, reduced by the test losses so far.</summary>
    public double Reduce(double rate, IEnumerable<double> losses)
    {
        ArgumentNullException.ThrowIfNull(losses);
        double best = double.PositiveInfinity, least = Math.Min(rate, MinRate);
        int standing = 0, cooling = 0;

        // The order of PyTorch's ReduceLROnPlateau.step.
        foreach (double loss in losses)
        {
            bool isBetter = loss < best * (1 - Threshold);
            if (isBetter) best = loss;
            standing = isBetter ? 0 : standing + 1;
            if (cooling > 0)
            {
                cooling--;
                standing = 0;
            }
            if (standing <= Patience) continue;
            rate = Math.Max(rate * Factor, least);
            cooling = Cooldown;
            standing = 0;
        }
        return rate;
    }
}
