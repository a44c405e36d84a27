namespace Lamina;

/// <summary>Makes things ahead of their use, on worker threads, but only a few at a time.</summary>
internal static class Prefetch
{
    /// <summary>The things in order. What was made but not used, because the caller stopped, is disposed.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="ahead">How many may be waiting or in the making.</param>
    /// <param name="make">Makes one, on a worker thread.</param>
    public static IEnumerable<T> Ahead<T>(int count, int ahead, Func<int, T> make) where T : IDisposable
    {
        var waiting = new Queue<Task<T>>();
        int next = 0;
        try
        {
            while (next < count || waiting.Count > 0)
            {
                for (; next < count && waiting.Count < ahead; next++)
                {
                    int index = next;
                    waiting.Enqueue(Task.Run(() => make(index)));
                }
                yield return waiting.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            foreach (var unused in waiting) Discard(unused);
        }
    }

    private static void Discard<T>(Task<T> unused) where T : IDisposable
    {
        try
        {
            unused.GetAwaiter().GetResult().Dispose();
        }
        catch (Exception)
        {
            // The caller has stopped already, or has an error of its own: this one would hide it.
        }
    }
}
