using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A stream of random numbers of its own; the same seed gives the same numbers as in PyTorch.</summary>
    public class Generator : IDisposable
    {
        private nint handle;

        /// <summary>A new stream, on the CPU by default.</summary>
        public Generator(ulong seed = 0, Device? device = null)
        {
            device ??= CPU;
            handle = LibTorch.Check(LibTorch.lt_new_generator(seed, (int)device.type, device.index));
            this.device = device;
        }

        private Generator(nint handle, Device device)
        {
            this.handle = handle;
            this.device = device;
        }

        ~Generator() => Dispose(false);

        /// <summary>The process's stream for the CPU, which operators use when given none.</summary>
        public static Generator Default => new(LibTorch.Check(LibTorch.lt_default_generator((int)DeviceType.CPU, -1)), CPU);

        /// <summary>The device whose numbers it makes.</summary>
        public Device device { get; }

        /// <summary>The native handle.</summary>
        /// <exception cref="InvalidOperationException">The generator is disposed.</exception>
        public nint Handle => handle != 0 ? handle : throw new InvalidOperationException("Generator invalid -- empty handle.");

        /// <summary>The whole state, as bytes on the CPU.</summary>
        public Tensor get_state()
        {
            var state = new Tensor(LibTorch.Check(LibTorch.lt_generator_state(Handle)));
            GC.KeepAlive(this);
            return state;
        }

        /// <summary>Continues from a state that <see cref="get_state"/> gave.</summary>
        public void set_state(Tensor value)
        {
            LibTorch.Check(LibTorch.lt_generator_set_state(Handle, value.Handle));
            GC.KeepAlive(value);
            GC.KeepAlive(this);
        }

        /// <summary>Starts the stream of a seed; gives this generator.</summary>
        public Generator manual_seed(long seed)
        {
            LibTorch.Check(LibTorch.lt_generator_set_seed(Handle, unchecked((ulong)seed)));
            GC.KeepAlive(this);
            return this;
        }

        /// <summary>Starts a stream nobody can foresee; gives its seed.</summary>
        public long seed()
        {
            long seed = System.Random.Shared.NextInt64();
            manual_seed(seed);
            return seed;
        }

        /// <summary>The seed the stream started from.</summary>
        public unsafe long initial_seed()
        {
            ulong seed;
            LibTorch.Check(LibTorch.lt_generator_seed(Handle, &seed));
            GC.KeepAlive(this);
            return unchecked((long)seed);
        }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            nint released = Interlocked.Exchange(ref handle, 0);
            if (released != 0) LibTorch.lt_free_generator(released);
        }
    }
}
