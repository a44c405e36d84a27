using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>The functions of the shim in native/; each is described there.</summary>
internal static unsafe partial class LibTorch
{
    private const string Library = "LaminaTorch";

    /// <summary>The exception for the failure that this thread's last call reported.</summary>
    internal static ExternalException LastError() =>
        new(Marshal.PtrToStringUTF8((nint)lt_last_error()) ?? "libtorch failed without a message");

    /// <summary>Throws when a call reported failure by a negative status.</summary>
    internal static int Check(int status) => status >= 0 ? status : throw LastError();

    /// <summary>Throws when a call reported failure by a null pointer.</summary>
    internal static nint Check(nint pointer) => pointer != 0 ? pointer : throw LastError();

    [LibraryImport(Library)] internal static partial byte* lt_last_error();

    // Operators
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] internal static partial nint lt_find_operator(string name, string overload);
    [LibraryImport(Library)] internal static partial int lt_call(nint op, NativeValue* arguments, int count, NativeValue* results, int maxResults);

    // Tensors: the queries that only read a field skip the switch of the collector's mode
    [LibraryImport(Library)] internal static partial void lt_free(nint tensor);
    [LibraryImport(Library)] internal static partial void lt_free_array(nint* handles);
    [LibraryImport(Library)] internal static partial nint lt_alias(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial long lt_dim(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial long lt_numel(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lt_dtype(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial long lt_element_size(nint tensor);
    [LibraryImport(Library)] internal static partial long* lt_sizes(nint tensor);
    [LibraryImport(Library)] internal static partial long* lt_strides(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lt_device_type(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lt_device_index(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lt_is_sparse(nint tensor);
    [LibraryImport(Library)] internal static partial int lt_is_contiguous(nint tensor);
    [LibraryImport(Library)] internal static partial void* lt_data(nint tensor);
    [LibraryImport(Library)] internal static partial int lt_set_names(nint tensor, byte** names, long count);
    [LibraryImport(Library)] internal static partial byte* lt_name(nint tensor, long dimension);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lt_has_names(nint tensor);
    [LibraryImport(Library)] internal static partial nint lt_from_memory(void* data, long* sizes, long dimensions, int dtype, delegate* unmanaged<nint, void> release, nint context);

    // Autograd
    [LibraryImport(Library)] internal static partial int lt_requires_grad(nint tensor);
    [LibraryImport(Library)] internal static partial int lt_set_requires_grad(nint tensor, int requiresGrad);
    [LibraryImport(Library)] internal static partial int lt_is_leaf(nint tensor);
    [LibraryImport(Library)] internal static partial int lt_retain_grad(nint tensor);
    [LibraryImport(Library)] internal static partial nint lt_grad(nint tensor);
    [LibraryImport(Library)] internal static partial int lt_set_grad(nint tensor, nint grad);
    [LibraryImport(Library)] internal static partial int lt_backward(nint* outputs, long outputCount, nint* gradients, long gradientCount, int retainGraph, int createGraph, nint* inputs, long inputCount);
    [LibraryImport(Library)] internal static partial nint* lt_gradients(nint* outputs, long outputCount, nint* inputs, long inputCount, nint* gradients, long gradientCount, int retainGraph, int createGraph, int allowUnused);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lt_grad_mode();
    [LibraryImport(Library), SuppressGCTransition] internal static partial void lt_set_grad_mode(int enabled);
    [LibraryImport(Library)] internal static partial nint lt_enter_inference_mode(int enabled);
    [LibraryImport(Library)] internal static partial void lt_leave_inference_mode(nint guard);
    [LibraryImport(Library)] internal static partial int lt_is_inference_mode();
    [LibraryImport(Library)] internal static partial int lt_anomaly_mode();
    [LibraryImport(Library)] internal static partial int lt_anomaly_check_nan();
    [LibraryImport(Library)] internal static partial void lt_set_anomaly_mode(int enabled, int checkNan);

    // Random numbers
    [LibraryImport(Library)] internal static partial int lt_manual_seed(ulong seed);
    [LibraryImport(Library)] internal static partial nint lt_default_generator(int deviceType, int deviceIndex);
    [LibraryImport(Library)] internal static partial nint lt_new_generator(ulong seed, int deviceType, int deviceIndex);
    [LibraryImport(Library)] internal static partial void lt_free_generator(nint generator);
    [LibraryImport(Library)] internal static partial int lt_generator_set_seed(nint generator, ulong seed);
    [LibraryImport(Library)] internal static partial int lt_generator_seed(nint generator, ulong* seed);
    [LibraryImport(Library)] internal static partial nint lt_generator_state(nint generator);
    [LibraryImport(Library)] internal static partial int lt_generator_set_state(nint generator, nint state);

    // The library and the machine
    [LibraryImport(Library)] internal static partial byte* lt_version();
    [LibraryImport(Library)] internal static partial int lt_num_threads();
    [LibraryImport(Library)] internal static partial int lt_set_num_threads(int count);
    [LibraryImport(Library)] internal static partial int lt_num_interop_threads();
    [LibraryImport(Library)] internal static partial int lt_set_num_interop_threads(int count);
    [LibraryImport(Library)] internal static partial int lt_cuda_is_available();
    [LibraryImport(Library)] internal static partial int lt_cudnn_is_available();
    [LibraryImport(Library)] internal static partial int lt_cuda_device_count();
    [LibraryImport(Library)] internal static partial int lt_cuda_manual_seed(ulong seed);
    [LibraryImport(Library)] internal static partial int lt_cuda_manual_seed_all(ulong seed);
    [LibraryImport(Library)] internal static partial int lt_cuda_synchronize(long deviceIndex);
    [LibraryImport(Library)] internal static partial int lt_allow_tf32_cublas();
    [LibraryImport(Library)] internal static partial int lt_set_allow_tf32_cublas(int allow);
    [LibraryImport(Library)] internal static partial int lt_allow_tf32_cudnn();
    [LibraryImport(Library)] internal static partial int lt_set_allow_tf32_cudnn(int allow);

    // TorchScript
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] internal static partial nint lt_jit_compile(string source);
    [LibraryImport(Library)] internal static partial void lt_jit_free(nint unit);
    [LibraryImport(Library)] internal static partial int lt_jit_invoke(nint unit, byte* name, NativeValue* arguments, int count, NativeValue* results, int maxResults);
}
