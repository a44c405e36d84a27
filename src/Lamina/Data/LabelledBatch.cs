namespace Lamina;

/// <summary>Samples and their right answers, freed together.</summary>
internal sealed record LabelledBatch(Batch X, Labels Y) : IDisposable
{
    public LabelledBatch((Batch X, Labels Y) both) : this(both.X, both.Y)
    {
    }

    public void Dispose()
    {
        X.Dispose();
        Y.Dispose();
    }
}
