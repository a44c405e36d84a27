using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The number of dimensions.</summary>
        public long dim()
        {
            long dimensions = LibTorch.lt_dim(Handle);
            GC.KeepAlive(this);
            return dimensions;
        }

        /// <inheritdoc cref="dim"/>
        public long ndim => dim();

        /// <inheritdoc cref="dim"/>
        public long Dimensions => dim();

        /// <summary>The number of elements.</summary>
        public long numel()
        {
            long elements = LibTorch.lt_numel(Handle);
            GC.KeepAlive(this);
            return elements >= 0 ? elements : throw LibTorch.LastError();
        }

        /// <inheritdoc cref="numel"/>
        public long NumberOfElements => numel();

        /// <summary>The bytes of an element.</summary>
        public long ElementSize
        {
            get
            {
                long bytes = LibTorch.lt_element_size(Handle);
                GC.KeepAlive(this);
                return bytes;
            }
        }

        /// <summary>The element type.</summary>
        public ScalarType dtype
        {
            get
            {
                int type = LibTorch.lt_dtype(Handle);
                GC.KeepAlive(this);
                return (ScalarType)type;
            }
        }

        /// <summary>Where the elements are.</summary>
        public Device device => new(device_type, device_index);

        /// <summary>The kind of device.</summary>
        public DeviceType device_type
        {
            get
            {
                int type = LibTorch.lt_device_type(Handle);
                GC.KeepAlive(this);
                return (DeviceType)type;
            }
        }

        /// <summary>Which device of its kind; −1 on the CPU.</summary>
        public int device_index
        {
            get
            {
                int index = LibTorch.lt_device_index(Handle);
                GC.KeepAlive(this);
                return index;
            }
        }

        public bool is_cpu() => device_type == DeviceType.CPU;

        public bool is_cuda => device_type == DeviceType.CUDA;

        public bool is_meta => device_type == DeviceType.META;

        public bool is_sparse
        {
            get
            {
                int sparse = LibTorch.lt_is_sparse(Handle);
                GC.KeepAlive(this);
                return sparse != 0;
            }
        }

        /// <summary>Whether the elements lie in row-major order without gaps.</summary>
        public bool is_contiguous()
        {
            int contiguous = LibTorch.Check(LibTorch.lt_is_contiguous(Handle));
            GC.KeepAlive(this);
            return contiguous != 0;
        }

        /// <summary>The sizes of the dimensions, in a new array.</summary>
        public unsafe long[] shape => Read(LibTorch.lt_sizes(Handle));

        /// <inheritdoc cref="shape"/>
        public long[] size() => shape;

        /// <summary>The size of a dimension; negative ones count from the last.</summary>
        public unsafe long size(int dim) => ReadOne(LibTorch.lt_sizes(Handle), dim);

        /// <summary>The steps, in elements, between neighbours along each dimension.</summary>
        public unsafe long[] stride() => Read(LibTorch.lt_strides(Handle));

        /// <summary>The step along a dimension.</summary>
        public unsafe long stride(int dim) => ReadOne(LibTorch.lt_strides(Handle), dim);

        /// <summary>A name for the reader; libtorch knows nothing of it.</summary>
        public string? name
        {
            get => TensorNames.Get(this);
            set => TensorNames.Set(this, value);
        }

        /// <summary>The names of the dimensions; empty when they have none.</summary>
        public unsafe string[] names
        {
            get
            {
                if (LibTorch.lt_has_names(Handle) == 0) return [];
                var result = new string[dim()];
                for (int i = 0; i < result.Length; i++) result[i] = Marshal.PtrToStringUTF8((nint)LibTorch.lt_name(handle, i))!;
                GC.KeepAlive(this);
                return result;
            }
        }

        /// <summary>Names the dimensions in place.</summary>
        internal unsafe void SetNames(string?[] dimensionNames)
        {
            var pointers = stackalloc byte*[dimensionNames.Length];
            try
            {
                for (int i = 0; i < dimensionNames.Length; i++) pointers[i] = (byte*)Marshal.StringToCoTaskMemUTF8(dimensionNames[i]);
                LibTorch.Check(LibTorch.lt_set_names(Handle, pointers, dimensionNames.Length));
            }
            finally
            {
                for (int i = 0; i < dimensionNames.Length; i++) Marshal.FreeCoTaskMem((nint)pointers[i]);
                GC.KeepAlive(this);
            }
        }

        private unsafe long[] Read(long* values)
        {
            int count = checked((int)dim());
            if (values == null && count > 0) throw LibTorch.LastError();
            var result = new ReadOnlySpan<long>(values, count).ToArray();
            GC.KeepAlive(this);
            return result;
        }

        private unsafe long ReadOne(long* values, int dimension)
        {
            long count = dim();
            long index = dimension < 0 ? dimension + count : dimension;
            if (index < 0 || index >= count)
            {
                throw new ArgumentOutOfRangeException(nameof(dimension), dimension, $"The tensor has {count} dimensions.");
            }

            if (values == null) throw LibTorch.LastError();
            long result = values[index];
            GC.KeepAlive(this);
            return result;
        }
    }
}
