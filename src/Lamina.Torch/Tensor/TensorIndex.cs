namespace TorchSharp;

public static partial class torch
{
    /// <summary>One entry of an index as in <c>x[1:5, ..., None]</c>.</summary>
    public readonly struct TensorIndex
    {
        private TensorIndex(TensorIndexKind kind) => Kind = kind;

        internal TensorIndexKind Kind { get; }

        internal long? First { get; private init; }

        internal long? Last { get; private init; }

        internal long? Step { get; private init; }

        internal Tensor? Positions { get; private init; }

        /// <summary><c>...</c>: all dimensions the other entries leave.</summary>
        public static TensorIndex Ellipsis = new(TensorIndexKind.Ellipsis);

        /// <summary><c>None</c>: a new dimension of size 1.</summary>
        public static TensorIndex None = new(TensorIndexKind.NewDimension);

        /// <inheritdoc cref="None"/>
        public static TensorIndex Null = None;

        /// <summary><c>:</c>: the whole dimension.</summary>
        public static TensorIndex Colon = Slice();

        /// <summary><c>start:stop:step</c>.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new(TensorIndexKind.Slice) { First = start, Last = stop, Step = step };

        /// <summary>A C# range; <c>^1</c> counts from the end.</summary>
        public static TensorIndex Slice(Range range) => range;

        /// <summary>One position, whose dimension goes away.</summary>
        public static TensorIndex Single(long? index) =>
            index is { } given ? new(TensorIndexKind.Single) { First = given } : Colon;

        /// <summary>A dimension of size 1 for true, of size 0 for false.</summary>
        public static TensorIndex Bool(bool value) => new(TensorIndexKind.Boolean) { First = value ? 1 : 0 };

        /// <summary>The positions in a tensor, or where a mask is true.</summary>
        public static TensorIndex Tensor(Tensor tensor) => new(TensorIndexKind.Tensor) { Positions = tensor };

        public static implicit operator TensorIndex(long value) => Single(value);

        public static implicit operator TensorIndex(Range range)
        {
            long start = range.Start.IsFromEnd ? -(long)range.Start.Value : range.Start.Value;
            long? stop = !range.End.IsFromEnd ? range.End.Value : range.End.Value == 0 ? null : -(long)range.End.Value;
            return Slice(start, stop);
        }
    }

    internal enum TensorIndexKind
    {
        Slice,
        Single,
        Ellipsis,
        NewDimension,
        Boolean,
        Tensor,
    }
}
