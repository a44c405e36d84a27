namespace Lamina;

/// <summary>Samples and their right answers, freed together.</summary>
internal sealed record LabelledBatch(Batch X, Target Y) : IDisposable
{
    public LabelledBatch((Batch X, Target Y) both) : this(both.X, both.Y)
    {
    }

    public void Dispose()
    {
        X.Dispose();
        Y.Dispose();
    }
}
