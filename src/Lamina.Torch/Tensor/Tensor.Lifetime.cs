using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// An n-dimensional array of libtorch with the element type <see cref="dtype"/> on a <see cref="device"/>. Dispose it, or let a
    /// <see cref="DisposeScope"/> do so; otherwise the finalizer releases it. Use after that throws
    /// <see cref="InvalidOperationException"/>. Disposing while another thread uses the same tensor is the one misuse that is not caught.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private static long totalCount;
        private static long peakCount;

        private nint handle;

        /// <summary>Takes over a native handle; zero makes an empty tensor, whose every use throws.</summary>
        internal Tensor(nint handle)
        {
            this.handle = handle;
            if (handle == 0)
            {
                GC.SuppressFinalize(this);
                return;
            }

            RaisePeak(Interlocked.Increment(ref totalCount));
            DisposeScopeManager.Register(this);
        }

        /// <summary>Releases the native tensor if nobody else has.</summary>
        ~Tensor() => Dispose(false);

        /// <summary>Releases the tensor; safe to call again.</summary>
        public void Dispose()
        {
            DisposeScopeManager.Unregister(this);
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Releases the native handle; the finalizer passes false and touches nothing managed.</summary>
        protected virtual void Dispose(bool disposing)
        {
            nint released = TakeHandle();
            if (released != 0) LibTorch.lt_free(released);
        }

        /// <summary>The live tensors of the process.</summary>
        public static long TotalCount => Interlocked.Read(ref totalCount);

        /// <summary>The most live tensors there ever were.</summary>
        public static long PeakCount => Interlocked.Read(ref peakCount);

        /// <summary>Whether the tensor is disposed or its contents have gone to a parameter.</summary>
        public bool IsInvalid => handle == 0;

        /// <summary>The native handle.</summary>
        /// <exception cref="InvalidOperationException">The tensor is empty: disposed, or given to a parameter.</exception>
        public nint Handle => handle != 0 ? handle : throw new InvalidOperationException("Tensor invalid -- empty handle.");

        /// <summary>A tensor over a handle that the caller owns.</summary>
        public static Tensor UnsafeCreateTensor(nint handle) => new(handle);

        /// <summary>A second tensor object for the same libtorch tensor.</summary>
        public Tensor alias()
        {
            var result = new Tensor(LibTorch.Check(LibTorch.lt_alias(Handle)));
            GC.KeepAlive(this);
            return result;
        }

        /// <summary>Moves the tensor from its scope to the scope around that one, or out of all scopes.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Takes the tensor out of its scope: the caller disposes it.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningScope?.Detach(this);
            return this;
        }

        /// <summary>Moves the tensor to the scope that <paramref name="other"/> is in.</summary>
        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningScope);

        /// <summary>Moves the tensor to another scope; null takes it out of all scopes.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            DisposeScope.Move(this, other);
            return this;
        }

        /// <summary>The scope that will dispose this tensor, and its place there; kept by <see cref="DisposeScope"/>.</summary>
        internal DisposeScope? OwningScope { get; set; }

        internal int IndexInScope { get; set; }

        /// <summary>Gives the handle away and leaves this tensor empty.</summary>
        internal nint MoveHandle()
        {
            nint moved = Handle;
            DisposeScopeManager.Unregister(this);
            TakeHandle();
            GC.SuppressFinalize(this);
            return moved;
        }

        /// <summary>New tensors over an array of handles from the shim, which is released.</summary>
        internal static unsafe Tensor[] TakeArray(nint* handles, long count)
        {
            var tensors = new Tensor[count];
            for (long i = 0; i < count; i++) tensors[i] = new Tensor(handles[i]);
            LibTorch.lt_free_array(handles);
            return tensors;
        }

        private nint TakeHandle()
        {
            nint taken = Interlocked.Exchange(ref handle, 0);
            if (taken != 0) Interlocked.Decrement(ref totalCount);
            return taken;
        }

        private static void RaisePeak(long count)
        {
            long peak = Interlocked.Read(ref peakCount);
            while (count > peak)
            {
                long seen = Interlocked.CompareExchange(ref peakCount, count, peak);
                if (seen == peak) return;
                peak = seen;
            }
        }
    }
}
