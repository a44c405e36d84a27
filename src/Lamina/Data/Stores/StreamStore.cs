using TorchSharp;

namespace Lamina;

/// <summary>Writes one sample into <paramref name="sample"/>, which holds zeros and has as many numbers as a sample, channels first.</summary>
/// <param name="index">Which sample, from 0.</param>
/// <param name="sample">Where to.</param>
/// <remarks>Called from several threads at once, in any order; the same index must give the same sample.</remarks>
public delegate void SampleReader(int index, Span<float> sample);

/// <summary>Samples or answers that are read when they are needed, for what does not fit into memory.</summary>
/// <param name="what">What messages call one of them: digits: sample.</param>
/// <param name="shape">The sizes of one.</param>
/// <param name="type">What the numbers, which are read as Float32, are kept as.</param>
/// <param name="indices">The reader's index of each.</param>
/// <param name="read">Reads one.</param>
internal sealed class StreamStore(string what, long[] shape, torch.ScalarType type, int[] indices, SampleReader read) : SampleStore
{
    private readonly int length = checked((int)shape.Aggregate(1L, (product, size) => product * size));

    public override int Count => indices.Length;

    public override long[] Shape => [indices.Length, .. shape];

    public override torch.ScalarType Type => type;

    public override bool IsSlow => true;

    public override torch.Tensor Rows(torch.Tensor rows)
    {
        using var values = rows.data<long>();
        return Read(Array.ConvertAll(values.ToArray(), row => (int)row));
    }

    public override torch.Tensor Range(int start, int count) => Read([.. Enumerable.Range(start, count)]);

    public override SampleStore Select(torch.Tensor rows)
    {
        using var values = rows.data<long>();
        return new StreamStore(what, shape, type, Array.ConvertAll(values.ToArray(), row => indices[row]), read);
    }

    public override void Dispose()
    {
    }

    private torch.Tensor Read(int[] rows)
    {
        var numbers = new float[rows.Length * length];
        for (int i = 0; i < rows.Length; i++)
        {
            try
            {
                read(indices[rows[i]], numbers.AsSpan(i * length, length));
            }
            catch (Exception failed)
            {
                throw new InvalidDataException($"{what} {indices[rows[i]]} could not be read: {failed.Message}", failed);
            }
        }
        var stored = torch.tensor(numbers, [rows.Length, .. shape]);
        if (type == torch.ScalarType.Float32) return stored;
        using (stored) return stored.to(type);
    }
}
