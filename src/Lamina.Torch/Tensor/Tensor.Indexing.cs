using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor index_select(long dim, Tensor index) => Aten.IndexSelect.Call(this, dim, index);

        public Tensor select(long dim, long index) => Aten.Select.Call(this, dim, index);

        public Tensor narrow(long dim, long start, long length) => Aten.Narrow.Call(this, dim, start, length);

        public Tensor slice(long dim, long start, long finish, long step) => Aten.Slice.Call(this, dim, start, finish, step);

        public Tensor gather(long dim, Tensor index) => Aten.Gather.Call(this, dim, index);

        public Tensor scatter(long dim, Tensor index, Tensor src) => Aten.Scatter.Call(this, dim, index, src);

        /// <summary>The indices of the elements that are not zero, a row each.</summary>
        public Tensor nonzero() => Aten.Nonzero.Call(this);

        /// <summary>The part that the indices name; a view unless one of them is a tensor.</summary>
        public Tensor index(params TensorIndex[] indices) => TensorIndexing.Get(this, indices);

        /// <summary>The elements at the given positions along the first dimensions.</summary>
        public Tensor index(params Tensor[] indices) => Aten.Index.Call(this, indices);

        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, false);

        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            TensorIndexing.Set(this, indices, value, accumulate);
            return this;
        }

        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices, false);

        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            InPlace(Aten.IndexPutInPlace, indices, value, accumulate);

        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var tensor = full([], value, dtype, device).DetachFromDisposeScope();
            return index_put_(tensor, indices, false);
        }

        public Tensor index_put_(Scalar value, params Tensor[] indices)
        {
            using var tensor = full([], value, dtype, device).DetachFromDisposeScope();
            return index_put_(tensor, indices, false);
        }

        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices, false);
        }

        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices, false);
        }

        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => SetAt(value, i1);
        }

        public Tensor this[long i1, long i2]
        {
            get => At(i1, i2);
            set => SetAt(value, i1, i2);
        }

        public Tensor this[long i1, long i2, long i3]
        {
            get => At(i1, i2, i3);
            set => SetAt(value, i1, i2, i3);
        }

        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => At(i1, i2, i3, i4);
            set => SetAt(value, i1, i2, i3, i4);
        }

        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => At(i1, i2, i3, i4, i5);
            set => SetAt(value, i1, i2, i3, i4, i5);
        }

        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => At(i1, i2, i3, i4, i5, i6);
            set => SetAt(value, i1, i2, i3, i4, i5, i6);
        }

        public Tensor this[params long[] indices]
        {
            get => At(indices);
            set => SetAt(value, indices);
        }

        private Tensor At(params ReadOnlySpan<long> indices)
        {
            var result = this;
            foreach (long index in indices)
            {
                var previous = result;
                result = previous.select(0, index);
                if (!ReferenceEquals(previous, this)) previous.Dispose();
            }

            return ReferenceEquals(result, this) ? alias() : result;
        }

        private void SetAt(Tensor value, params ReadOnlySpan<long> indices)
        {
            using var place = At(indices).DetachFromDisposeScope();
            place.copy_(value);
        }
    }
}
