namespace Lamina;

/// <summary>Where tokens stand, as numbers to add to them; emitted code calls it.</summary>
public static class Positions
{
    /// <summary>The table of Vaswani et al. 2017: sin(p / 10000^(2i/F)) in feature 2i of position p, the cosine in feature 2i+1.</summary>
    /// <param name="length">The number of positions.</param>
    /// <param name="features">The number of features, F.</param>
    /// <returns>[length, features], row by row.</returns>
    public static float[] Sinusoidal(long length, long features)
    {
        float[] table = new float[length * features];
        for (long position = 0; position < length; position++)
        {
            for (long feature = 0; feature < features; feature++)
            {
                double angle = position / Math.Pow(10000, feature / 2 * 2 / (double)features);
                table[position * features + feature] = (float)(feature % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle));
            }
        }

        return table;
    }
}
