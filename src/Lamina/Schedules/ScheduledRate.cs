namespace Lamina;

/// <summary>The learning rate that a recipe's schedule has for a step, before any plateau's factor.</summary>
/// <param name="Step">How many steps are done before it.</param>
/// <param name="Rate">The rate.</param>
public readonly record struct ScheduledRate(long Step, double Rate)
{
    private const int Points = 1000;

    /// <summary>A run's schedule, from its first step to its last; for a long run, at a thousand evenly spaced steps.</summary>
    internal static IReadOnlyList<ScheduledRate> Over(TrainingPosition start, Func<TrainingPosition, double> rate)
    {
        long last = start.TotalSteps - 1, gaps = Math.Min(last, Points - 1);
        return [.. Enumerable.Range(0, (int)gaps + 1).Select(i =>
        {
            long step = gaps == 0 ? 0 : i * last / gaps;
            return new ScheduledRate(step, rate(start with { Step = step, Epoch = (int)(step / start.StepsPerEpoch) }));
        })];
    }
}
