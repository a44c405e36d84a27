using TorchSharp.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The memory of the elements, for a tensor on the CPU that is contiguous. Keep the tensor alive while using it.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not contiguous.</exception>
        /// <exception cref="ArgumentException">It has more bytes than a span can hold, or another number than is assigned.</exception>
        public unsafe Span<byte> bytes
        {
            get
            {
                RequireCpu();
                if (!is_contiguous()) throw new InvalidOperationException("The bytes of a tensor that is not contiguous; call contiguous() first.");
                long total = numel() * ElementSize;
                if (total > int.MaxValue) throw new ArgumentException($"The tensor has {total} bytes; a span holds {int.MaxValue}.");
                return new Span<byte>(DataPointer(), (int)total);
            }
            set
            {
                var target = bytes;
                if (value.Length != target.Length)
                {
                    throw new ArgumentException($"{value.Length} bytes were given for a tensor of {target.Length}.");
                }

                value.CopyTo(target);
                GC.KeepAlive(this);
            }
        }

        /// <summary>The elements of a tensor on the CPU, in row-major order whatever its strides; reads and writes its memory.</summary>
        /// <exception cref="ArgumentException"><typeparamref name="T"/> is not the element type.</exception>
        /// <exception cref="InvalidOperationException">The tensor is on another device.</exception>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            ElementTypes.Require<T>(dtype, nameof(data));
            RequireCpu();
            return new TensorAccessor<T>(this);
        }

        /// <summary>The value of a tensor with one element.</summary>
        /// <exception cref="ArgumentException">It has another number of elements, or <typeparamref name="T"/> is not its type.</exception>
        public unsafe T item<T>() where T : unmanaged
        {
            long elements = numel();
            if (elements != 1) throw new ArgumentException($"item() needs a tensor with one element; this one has {elements}.");
            ElementTypes.Require<T>(dtype, nameof(item));
            if (device_type != DeviceType.CPU)
            {
                using var copy = cpu().DetachFromDisposeScope();
                return copy.item<T>();
            }

            T value = *(T*)DataPointer();
            GC.KeepAlive(this);
            return value;
        }

        public Tensor clone() => Aten.Clone.Call(this);

        /// <summary>Copies the elements of another tensor here, broadcast and converted.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => InPlace(Aten.CopyInPlace, source, nonBlocking);

        public Tensor fill_(Scalar value) => InPlace(Aten.FillInPlace, value);

        public Tensor zero_() => InPlace(Aten.ZeroInPlace);

        /// <summary>Makes this tensor share the memory, shape and strides of another.</summary>
        public Tensor set_(Tensor source) => InPlace(Aten.SetInPlace, source);

        public bool is_pinned() => Aten.IsPinned.CallBool(this);

        /// <summary>A copy in page-locked memory, from which a GPU copies faster.</summary>
        public Tensor pin_memory() => Aten.PinMemory.Call(this);

        /// <summary>The first element in memory; null for a tensor without elements.</summary>
        internal unsafe void* DataPointer()
        {
            void* data = LibTorch.lt_data(Handle);
            return data != null || numel() == 0 ? data : throw LibTorch.LastError();
        }

        private void RequireCpu()
        {
            if (device_type != DeviceType.CPU)
            {
                throw new InvalidOperationException(
                    $"Reading the memory of a tensor on {device} is not supported. Move or copy the tensor to the CPU before reading.");
            }
        }
    }
}
