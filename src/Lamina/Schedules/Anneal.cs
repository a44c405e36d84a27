namespace Lamina;

/// <summary>The curves of learning-rate schedules.</summary>
public static class Anneal
{
    /// <summary>Half a cosine from one rate to another.</summary>
    /// <param name="from">The rate where <paramref name="part"/> is 0.</param>
    /// <param name="to">The rate where it is 1.</param>
    /// <param name="part">How far along, 0 to 1.</param>
    public static double Cosine(double from, double to, double part) => to + (from - to) * (1 + Math.Cos(Math.PI * part)) / 2;

    /// <summary>How much of the current period has passed, 0 to 1, where each period is <paramref name="factor"/> times as long as the one before.</summary>
    /// <param name="time">The time since the first began.</param>
    /// <param name="first">How long the first is.</param>
    /// <param name="factor">At least 2.</param>
    public static double PartOfPeriod(long time, long first, long factor)
    {
        long length = first;
        while (time >= length)
        {
            time -= length;
            length *= factor;
        }
        return (double)time / length;
    }
}
