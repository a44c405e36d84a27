using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor std(bool unbiased = true) => Aten.Std.Call(this, unbiased);

        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Aten.StdDim, dimensions, unbiased, keepdim, type);

        public unsafe Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        {
            fixed (long* dims = dimensions) return Spread(Aten.StdDim, Arg.Integers(dims, dimensions.Length), unbiased, keepdim, type);
        }

        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Aten.StdDim, dim, unbiased, keepdim, type);

        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Aten.StdDim, Arg.Pair(dim.Item1, dim.Item2), unbiased, keepdim, type);

        public Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Aten.StdDim, new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased, keepdim, type);

        public Tensor var(bool unbiased = true) => Aten.Var.Call(this, unbiased);

        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Aten.VarDim, dimensions, unbiased, keepdim, type);

        public unsafe Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        {
            fixed (long* dims = dimensions) return Spread(Aten.VarDim, Arg.Integers(dims, dimensions.Length), unbiased, keepdim, type);
        }

        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Aten.VarDim, dim, unbiased, keepdim, type);

        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Aten.VarDim, Arg.Pair(dim.Item1, dim.Item2), unbiased, keepdim, type);

        public Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Aten.VarDim, new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased, keepdim, type);

        private Tensor Spread(Op op, Arg dimensions, bool unbiased, bool keepdim, ScalarType? type)
        {
            if (type is not { } wanted || wanted == dtype) return op.Call(this, dimensions, unbiased, keepdim);
            using var converted = to_type(wanted).DetachFromDisposeScope();
            return op.Call(converted, dimensions, unbiased, keepdim);
        }
    }
}
