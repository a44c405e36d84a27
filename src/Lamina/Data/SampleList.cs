using System.Collections;

namespace Lamina;

/// <summary>The samples of a data set as a list.</summary>
public readonly struct SampleList : IReadOnlyList<Sample>
{
    private readonly SampleStore samples;

    internal SampleList(SampleStore samples) => this.samples = samples;

    /// <summary>How many samples there are.</summary>
    public int Count => samples.Count;

    /// <summary>The sample at <paramref name="index"/>, from 0.</summary>
    public Sample this[int index] => (uint)index < (uint)Count
        ? new Sample(samples, index)
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The data set has samples 0 to {Count - 1}.");

    /// <summary>The samples from <paramref name="start"/> as one batch, to be disposed; also written <c>Images[2..5]</c>.</summary>
    public Batch Slice(int start, int length) => Batch.Converting(samples.Range(start, length));

    /// <inheritdoc/>
    public IEnumerator<Sample> GetEnumerator()
    {
        for (int i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The samples of a data set of one shape as a list.</summary>
/// <typeparam name="TShape">The shape of one sample.</typeparam>
public readonly struct SampleList<TShape> : IReadOnlyList<Sample<TShape>> where TShape : IShape
{
    private readonly SampleList samples;

    internal SampleList(SampleList samples) => this.samples = samples;

    /// <inheritdoc cref="SampleList.Count"/>
    public int Count => samples.Count;

    /// <inheritdoc cref="SampleList.this"/>
    public Sample<TShape> this[int index] => Sample<TShape>.Trusted(samples[index]);

    /// <inheritdoc cref="SampleList.Slice"/>
    public Batch<TShape> Slice(int start, int length) => Batch<TShape>.Trusted(samples.Slice(start, length));

    /// <inheritdoc/>
    public IEnumerator<Sample<TShape>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
