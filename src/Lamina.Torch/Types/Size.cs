using System.Collections;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The sizes of a tensor's dimensions.</summary>
    public readonly struct Size : IEnumerable<long>
    {
        private readonly long[]? sizes;

        public Size(long[] shape) => sizes = (long[])shape.Clone();

        public Size(long size) => sizes = [size];

        public static implicit operator Size(long[] size) => new(size);
        public static implicit operator Size(long size) => new(size);
        public static implicit operator Size((long, long) size) => new([size.Item1, size.Item2]);
        public static implicit operator Size((long, long, long) size) => new([size.Item1, size.Item2, size.Item3]);
        public static implicit operator Size((long, long, long, long) size) => new([size.Item1, size.Item2, size.Item3, size.Item4]);

        /// <summary>The size of a dimension.</summary>
        public long this[int idx] => Shape[idx];

        /// <summary>The number of dimensions.</summary>
        public int Length => Shape.Length;

        /// <summary>The number of elements.</summary>
        public long numel() => Shape.Aggregate(1L, (product, size) => product * size);

        public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)Shape).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        internal long[] Shape => sizes ?? [];
    }
}
