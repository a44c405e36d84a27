using TorchSharp;

namespace Lamina;

/// <summary>Samples in memory, as one tensor which it owns.</summary>
internal sealed class TensorStore(torch.Tensor samples) : SampleStore
{
    public override int Count => (int)samples.size(0);

    public override long[] Shape => samples.shape;

    public override torch.ScalarType Type => samples.dtype;

    public override bool IsSlow => false;

    public override torch.Tensor Rows(torch.Tensor rows) => samples.index_select(0, rows);

    public override torch.Tensor Range(int start, int count) => samples.narrow(0, start, count);

    public override SampleStore Select(torch.Tensor rows) => new TensorStore(samples.index_select(0, rows));

    public override void Dispose() => samples.Dispose();
}
