using System.Numerics;
using System.Runtime.InteropServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Lamina;

/// <summary>
/// An update rule that goes once through a weight, its gradient and what is remembered of it, where all are Float32 in the processor's memory. Each operator of a rule
/// written in tensors reads and writes all of a weight anew, and costs a microsecond or two before it begins. Elsewhere the rule is computed by operators.
/// </summary>
public abstract class FusedOptimizer : OwnOptimizer
{
    // A thread is worth its cost from about this many vectors on; the same as libtorch's grain of 32,768 numbers.
    private const int Grain = 4096;

    private readonly Dictionary<nint, Numbers?> numbers = [];

    /// <inheritdoc/>
    protected FusedOptimizer(IEnumerable<DecayGroup> groups, double learningRate) : base(groups, learningRate)
    {
    }

    /// <summary>The rule over vectors of numbers: the same as <see cref="MoveByOperators"/>.</summary>
    /// <param name="weight">Changed in place.</param>
    /// <param name="gradient">Without the decay.</param>
    /// <param name="first">The first memory, changed in place.</param>
    /// <param name="second">The second memory, changed in place; empty where the rule has one.</param>
    /// <param name="rate">The learning rate of this step.</param>
    /// <param name="decay">The weight decay.</param>
    protected abstract void Move(
        Span<Vector<float>> weight, ReadOnlySpan<Vector<float>> gradient, Span<Vector<float>> first, Span<Vector<float>> second, double rate, double decay);

    /// <summary>The rule over tensors.</summary>
    protected abstract void MoveByOperators(Tensor weight, Tensor gradient, Tensor[] memory, double rate, double decay);

    /// <inheritdoc/>
    protected sealed override void Move(Parameter weight, Tensor gradient, Tensor[] memory, double rate, double decay)
    {
        if (NumbersOf(weight, memory) is not { } own || gradient.dtype != ScalarType.Float32)
        {
            MoveByOperators(weight, gradient, memory, rate, decay);
            return;
        }

        using var ordered = own.InOrder(gradient);
        int vectors = own.Length / Vector<float>.Count, pieces = Math.Clamp(vectors / Grain, 1, get_num_threads());
        if (pieces == 1) Piece(0, vectors);
        else Parallel.For(0, pieces, i => Piece((int)((long)vectors * i / pieces), (int)((long)vectors * (i + 1) / pieces)));
        if (own.Length % Vector<float>.Count > 0) Rest(own, ordered, rate, decay);
        own.CountChange();

        void Piece(int start, int end) =>
            Move(Vectors(own.Weight)[start..end], Vectors(ordered)[start..end], Vectors(own.First)[start..end], own.Second is null ? [] : Vectors(own.Second)[start..end], rate, decay);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        foreach (var own in numbers.Values) own?.Dispose();
        numbers.Clear();
    }

    /// <summary>The numbers that do not fill a vector, in vectors that they do not fill.</summary>
    private void Rest(Numbers own, Tensor gradient, double rate, double decay)
    {
        Span<Vector<float>> weight = [default], slope = [default], first = [default], second = [default];
        Tail(own.Weight).CopyTo(Floats(weight));
        Tail(gradient).CopyTo(Floats(slope));
        Tail(own.First).CopyTo(Floats(first));
        if (own.Second is not null) Tail(own.Second).CopyTo(Floats(second));
        Move(weight, slope, first, own.Second is null ? [] : second, rate, decay);
        int count = own.Length % Vector<float>.Count;
        Floats(weight)[..count].CopyTo(Tail(own.Weight));
        Floats(first)[..count].CopyTo(Tail(own.First));
        if (own.Second is not null) Floats(second)[..count].CopyTo(Tail(own.Second));
    }

    private Numbers? NumbersOf(Parameter weight, Tensor[] memory)
    {
        if (!numbers.TryGetValue(weight.Handle, out var own)) numbers[weight.Handle] = own = Numbers.Of(weight, memory);
        return own;
    }

    private static Span<float> Floats(Span<Vector<float>> vectors) => MemoryMarshal.Cast<Vector<float>, float>(vectors);

    private static Span<Vector<float>> Vectors(Tensor tensor) => MemoryMarshal.Cast<byte, Vector<float>>(tensor.bytes);

    private static Span<float> Tail(Tensor tensor)
    {
        var all = MemoryMarshal.Cast<byte, float>(tensor.bytes);
        return all[(all.Length - all.Length % Vector<float>.Count)..];
    }

    /// <summary>A weight and what is remembered of it, seen in the order of memory.</summary>
    private sealed record Numbers(Tensor Weight, Tensor First, Tensor? Second, Tensor Nothing, bool IsChannelsLast) : IDisposable
    {
        public int Length { get; } = (int)Weight.numel();

        /// <summary>Null for a weight that operators move: on another device, of another type, of no rank, larger than a span, or with three memories.</summary>
        public static Numbers? Of(Parameter weight, Tensor[] memory)
        {
            if (weight.device_type != TorchSharp.DeviceType.CPU || weight.dtype != ScalarType.Float32) return null;
            if (weight.dim() == 0 || weight.numel() * sizeof(float) > int.MaxValue || memory.Length > 2) return null;
            bool isChannelsLast = !weight.is_contiguous();
            var seen = View(weight, isChannelsLast);
            if (seen is null) return null;
            var second = memory.Length > 1 ? View(memory[1], isChannelsLast) : null;
            var nothing = weight.narrow(0, 0, 0).DetachFromDisposeScope();
            return new(seen, View(memory[0], isChannelsLast)!, second, nothing, isChannelsLast);
        }

        /// <summary>The gradient in the same order; to be disposed.</summary>
        public Tensor InOrder(Tensor gradient)
        {
            var seen = IsChannelsLast ? gradient.permute(0, 2, 3, 1) : gradient.alias();
            if (seen.is_contiguous()) return seen;
            using (seen) return seen.contiguous();
        }

        /// <summary>Makes libtorch count the change, which it has not seen: it has changed no number of the weight.</summary>
        public void CountChange() => Nothing.fill_(0);

        public void Dispose()
        {
            Weight.Dispose();
            First.Dispose();
            Second?.Dispose();
            Nothing.Dispose();
        }

        /// <summary>The tensor with its numbers one after the other, or null.</summary>
        private static Tensor? View(Tensor tensor, bool isChannelsLast)
        {
            if (isChannelsLast && tensor.dim() != 4) return null;
            var seen = (isChannelsLast ? tensor.permute(0, 2, 3, 1) : tensor.alias()).DetachFromDisposeScope();
            if (seen.is_contiguous()) return seen;
            seen.Dispose();
            return null;
        }
    }
}
