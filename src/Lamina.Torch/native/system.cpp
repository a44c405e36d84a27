// What this libtorch is and what it may use: version, threads, CUDA.

#include "lamina_torch.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <torch/cuda.h>
#include <torch/version.h>

LT_API const char* lt_version() {
    return TORCH_VERSION;
}

// Where libtorch stands on OpenBLAS, products of matrices have threads of their own, of which at::set_num_threads knows nothing.
extern "C" void openblas_set_num_threads(int) __attribute__((weak));

LT_API int lt_num_threads() {
    return at::get_num_threads();
}

LT_API int lt_set_num_threads(int count) {
    return lamina::guarded_status([&] {
        at::set_num_threads(count);
        if (openblas_set_num_threads != nullptr) openblas_set_num_threads(count);
    });
}

LT_API int lt_num_interop_threads() {
    return at::get_num_interop_threads();
}

LT_API int lt_set_num_interop_threads(int count) {
    return lamina::guarded_status([&] { at::set_num_interop_threads(count); });
}

LT_API int lt_cuda_is_available() {
    return lamina::guarded(0, [] { return static_cast<int>(torch::cuda::is_available()); });
}

LT_API int lt_cudnn_is_available() {
    return lamina::guarded(0, [] { return static_cast<int>(torch::cuda::cudnn_is_available()); });
}

LT_API int lt_cuda_device_count() {
    return lamina::guarded(0, [] { return static_cast<int>(torch::cuda::device_count()); });
}

LT_API int lt_cuda_manual_seed(uint64_t seed) {
    return lamina::guarded_status([&] { torch::cuda::manual_seed(seed); });
}

LT_API int lt_cuda_manual_seed_all(uint64_t seed) {
    return lamina::guarded_status([&] { torch::cuda::manual_seed_all(seed); });
}

LT_API int lt_cuda_synchronize(int64_t device_index) {
    return lamina::guarded_status([&] { torch::cuda::synchronize(device_index); });
}

LT_API int lt_allow_tf32_cublas() {
    return lamina::guarded(0, [] { return static_cast<int>(at::globalContext().allowTF32CuBLAS()); });
}

LT_API int lt_set_allow_tf32_cublas(int allow) {
    return lamina::guarded_status([&] { at::globalContext().setAllowTF32CuBLAS(allow != 0); });
}

LT_API int lt_allow_tf32_cudnn() {
    return lamina::guarded(0, [] { return static_cast<int>(at::globalContext().allowTF32CuDNN()); });
}

LT_API int lt_set_allow_tf32_cudnn(int allow) {
    return lamina::guarded_status([&] { at::globalContext().setAllowTF32CuDNN(allow != 0); });
}
