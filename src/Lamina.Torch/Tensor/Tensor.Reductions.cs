using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor all() => Aten.All.Call(this);

        public Tensor all(long dim, bool keepdim = false) => Aten.AllDim.Call(this, dim, keepdim);

        public Tensor any() => Aten.Any.Call(this);

        public Tensor any(long dim, bool keepdim = false) => Aten.AnyDim.Call(this, dim, keepdim);

        public Tensor argmax() => Aten.Argmax.Call(this);

        public Tensor argmax(long dim, bool keepdim = false) => Aten.Argmax.Call(this, dim, keepdim);

        public Tensor argmin() => Aten.Argmin.Call(this);

        public Tensor argmin(long dim, bool keepdim = false) => Aten.Argmin.Call(this, dim, keepdim);

        public Tensor count_nonzero(long[]? dims = null) =>
            dims is null ? Aten.CountNonzero.Call(this) : Aten.CountNonzeroDim.Call(this, dims);

        public Tensor max() => Aten.Max.Call(this);

        public Tensor max(Tensor other) => Aten.MaxOther.Call(this, other);

        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Aten.MaxDim.Call2(this, dim, keepdim);

        public Tensor min() => Aten.Min.Call(this);

        public Tensor min(Tensor other) => Aten.MinOther.Call(this, other);

        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Aten.MinDim.Call2(this, dim, keepdim);

        public Tensor mean() => Aten.Mean.Call(this);

        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
            Aten.MeanDim.Call(this, dimensions, keepdim, type);

        public Tensor sum(ScalarType? type = null) => Aten.Sum.Call(this, type);

        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Aten.SumDim.Call(this, dim, keepdim, type);

        public unsafe Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null)
        {
            fixed (long* dims = dim) return Aten.SumDim.Call(this, Arg.Integers(dims, dim.Length), keepdim, type);
        }

        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => Aten.SumDim.Call(this, dim, keepdim, type);

        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) =>
            Aten.SumDim.Call(this, Arg.Pair(dim0, dim1), keepdim, type);

        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) =>
            sum([dim0, dim1, dim2], keepdim, type);

        /// <summary>The <paramref name="p"/>-norm of all elements.</summary>
        public Tensor norm(float p = 2) => Aten.Norm.Call(this, p);

        public Tensor norm(int dim, bool keepdim = false, float p = 2) => Aten.NormDim.Call(this, p, dim, keepdim);

        public Tensor logsumexp(long dim, bool keepdim = false) => Aten.Logsumexp.Call(this, dim, keepdim);

        public Tensor cumsum(long dim, ScalarType? type = null) => Aten.Cumsum.Call(this, dim, type);

        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) =>
            Aten.Topk.Call2(this, k, dim, largest, sorted);

        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) =>
            stable ? Aten.SortStable.Call2(this, true, dim, descending) : Aten.Sort.Call2(this, dim, descending);

        /// <summary>How many elements fall into each of equal bins from min to max; both 0 means the range of the data.</summary>
        public Tensor histc(long bins = 100, long min = 0, long max = 0) => Aten.Histc.Call(this, bins, min, max);

        public Tensor bincount(Tensor? weights, long minlength = 0) => Aten.Bincount.Call(this, weights, minlength);
    }
}
