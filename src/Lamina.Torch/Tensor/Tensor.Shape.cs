using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor reshape(params long[] shape) => Aten.Reshape.Call(this, shape);

        public Tensor view(params long[] shape) => Aten.View.Call(this, shape);

        public Tensor view_as(Tensor other) => Aten.ViewAs.Call(this, other);

        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Aten.Flatten.Call(this, start_dim, end_dim);

        public Tensor unflatten(long dim, params long[] sizes) => Aten.Unflatten.Call(this, dim, sizes);

        public Tensor unflatten(long dim, Size sizes) => Aten.Unflatten.Call(this, dim, sizes.Shape);

        public Tensor squeeze(long? dim = null) => dim is { } given ? Aten.SqueezeDim.Call(this, given) : Aten.Squeeze.Call(this);

        public Tensor unsqueeze(long dim) => Aten.Unsqueeze.Call(this, dim);

        public Tensor t() => Aten.T.Call(this);

        public Tensor transpose(long dim0, long dim1) => Aten.Transpose.Call(this, dim0, dim1);

        public Tensor permute(params long[] permutation) => Aten.Permute.Call(this, permutation);

        public Tensor permute(IEnumerable<long> permutation) => Aten.Permute.Call(this, permutation.ToArray());

        /// <summary>The tensor with its dimensions in reverse order.</summary>
        public Tensor T => Aten.NumpyT.Call(this);

        /// <summary>The conjugate transpose of a matrix.</summary>
        public Tensor H => Aten.MatrixH.Call(this);

        /// <summary>The last two dimensions exchanged.</summary>
        public Tensor mT => Aten.MT.Call(this);

        /// <summary>The last two dimensions exchanged, and conjugated.</summary>
        public Tensor mH => Aten.MH.Call(this);

        public Tensor expand(long[] sizes, bool isImplicit = false) => Aten.Expand.Call(this, sizes, isImplicit);

        public Tensor expand(params long[] sizes) => Aten.Expand.Call(this, sizes);

        public unsafe Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false)
        {
            fixed (long* values = sizes) return Aten.Expand.Call(this, Arg.Integers(values, sizes.Length), isImplicit);
        }

        public Tensor expand(Size sizes, bool isImplicit = false) => Aten.Expand.Call(this, sizes.Shape, isImplicit);

        public Tensor expand_as(Tensor other) => Aten.ExpandAs.Call(this, other);

        public Tensor repeat(params long[] sizes) => Aten.Repeat.Call(this, sizes);

        public Tensor flip(params long[] dims) => Aten.Flip.Call(this, dims);

        public Tensor[] split(long size, int dim = 0) => Aten.Split.CallList(this, size, dim);

        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => split(sizes.ToArray(), dim);

        public Tensor[] split(long[] sizes, long dim = 0) => Aten.SplitWithSizes.CallList(this, sizes, dim);

        public Tensor[] split(params long[] sizes) => Aten.SplitWithSizes.CallList(this, sizes, 0);

        public Tensor[] chunk(long chunks, long dim = 0) => Aten.Chunk.CallList(this, chunks, dim);

        /// <summary>The tensor in row-major order: itself when it is already.</summary>
        public Tensor contiguous() => Aten.Contiguous.Call(this);
    }
}
