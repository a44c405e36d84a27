using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>NVIDIA GPUs.</summary>
    public static partial class cuda
    {
        /// <summary>Whether this libtorch is built for CUDA and the machine has a device and driver for it.</summary>
        public static bool is_available() => cuda_is_available();

        public static bool is_cudnn_available() => LibTorch.lt_cudnn_is_available() != 0;

        /// <summary>The number of devices; 0 where CUDA is not available.</summary>
        public static int device_count() => LibTorch.lt_cuda_device_count();

        /// <summary>Seeds the stream of the current device.</summary>
        public static void manual_seed(long seed) => LibTorch.Check(LibTorch.lt_cuda_manual_seed(unchecked((ulong)seed)));

        /// <summary>Seeds the streams of all devices.</summary>
        public static void manual_seed_all(long seed) => LibTorch.Check(LibTorch.lt_cuda_manual_seed_all(unchecked((ulong)seed)));

        /// <summary>Waits until the device has done all it was given.</summary>
        public static void synchronize(Device? device = null) =>
            LibTorch.Check(LibTorch.lt_cuda_synchronize(device?.index ?? -1));
    }

    /// <summary>Switches of the libraries under libtorch.</summary>
    public static partial class backends
    {
        public static partial class cuda
        {
            public static partial class matmul
            {
                /// <summary>Whether matrix products of singles may round their factors to 10 bits.</summary>
                public static bool allow_tf32
                {
                    get => LibTorch.lt_allow_tf32_cublas() != 0;
                    set => LibTorch.Check(LibTorch.lt_set_allow_tf32_cublas(value ? 1 : 0));
                }
            }
        }

        public static partial class cudnn
        {
            /// <summary>Whether convolutions of singles may round their factors to 10 bits.</summary>
            public static bool allow_tf32
            {
                get => LibTorch.lt_allow_tf32_cudnn() != 0;
                set => LibTorch.Check(LibTorch.lt_set_allow_tf32_cudnn(value ? 1 : 0));
            }
        }
    }
}
