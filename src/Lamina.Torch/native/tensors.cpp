// Handles, cheap queries, raw data.

#include "lamina_torch.h"

#include <ATen/Functions.h>
#include <ATen/NamedTensorUtils.h>
#include <ATen/core/Tensor.h>

at::Tensor* lamina::to_handle(at::Tensor tensor) {
    return tensor.defined() ? new at::Tensor(std::move(tensor)) : nullptr;
}

std::vector<at::Tensor> lamina::to_tensors(at::Tensor* const* handles, int64_t count) {
    std::vector<at::Tensor> tensors;
    tensors.reserve(count);
    for (int64_t i = 0; i < count; i++) tensors.push_back(handles[i] == nullptr ? at::Tensor() : *handles[i]);
    return tensors;
}

at::Tensor** lamina::to_handle_array(const std::vector<at::Tensor>& tensors) {
    auto** handles = new at::Tensor*[tensors.size()];
    for (size_t i = 0; i < tensors.size(); i++) handles[i] = to_handle(tensors[i]);
    return handles;
}

LT_API void lt_free(at::Tensor* tensor) {
    delete tensor;
}

// Releases the array, not the handles in it.
LT_API void lt_free_array(at::Tensor** handles) {
    delete[] handles;
}

// A second handle for the same tensor.
LT_API at::Tensor* lt_alias(const at::Tensor* tensor) {
    return lamina::guarded(static_cast<at::Tensor*>(nullptr), [&] { return lamina::to_handle(*tensor); });
}

LT_API int64_t lt_dim(const at::Tensor* tensor) {
    return tensor->dim();
}

LT_API int64_t lt_numel(const at::Tensor* tensor) {
    return lamina::guarded<>(int64_t(-1), [&] { return static_cast<int64_t>(tensor->numel()); });
}

LT_API int lt_dtype(const at::Tensor* tensor) {
    return static_cast<int>(tensor->scalar_type());
}

LT_API int64_t lt_element_size(const at::Tensor* tensor) {
    return tensor->element_size();
}

// Points into the tensor: valid while the tensor is neither released nor reshaped in place. Null on failure.
LT_API const int64_t* lt_sizes(const at::Tensor* tensor) {
    return lamina::guarded(static_cast<const int64_t*>(nullptr), [&] { return tensor->sizes().data(); });
}

LT_API const int64_t* lt_strides(const at::Tensor* tensor) {
    return lamina::guarded(static_cast<const int64_t*>(nullptr), [&] { return tensor->strides().data(); });
}

LT_API int lt_device_type(const at::Tensor* tensor) {
    return static_cast<int>(tensor->device().type());
}

LT_API int lt_device_index(const at::Tensor* tensor) {
    return tensor->device().index();
}

LT_API int lt_is_sparse(const at::Tensor* tensor) {
    return tensor->is_sparse();
}

LT_API int lt_is_contiguous(const at::Tensor* tensor) {
    return lamina::guarded(-1, [&] { return static_cast<int>(tensor->is_contiguous()); });
}

// Null on failure, and for a tensor without elements.
LT_API void* lt_data(const at::Tensor* tensor) {
    return lamina::guarded(static_cast<void*>(nullptr), [&] { return tensor->data_ptr(); });
}

// Names the dimensions in place; a null name is an unnamed dimension.
LT_API int lt_set_names(at::Tensor* tensor, const char* const* names, int64_t count) {
    return lamina::guarded_status([&] {
        std::vector<at::Dimname> dimnames;
        for (int64_t i = 0; i < count; i++) {
            dimnames.push_back(
                names[i] == nullptr ? at::Dimname::wildcard() : at::Dimname::fromSymbol(at::Symbol::dimname(names[i])));
        }
        at::internal_set_names_inplace(*tensor, std::move(dimnames), true);
    });
}

// Null for a dimension without a name.
LT_API const char* lt_name(const at::Tensor* tensor, int64_t dimension) {
    return lamina::guarded(static_cast<const char*>(nullptr), [&] {
        auto name = tensor->names()[dimension];
        return name.isWildcard() ? nullptr : name.symbol().toUnqualString();
    });
}

LT_API int lt_has_names(const at::Tensor* tensor) {
    return tensor->has_names();
}

// A tensor over memory of the caller; release(context) is called, on any thread, when libtorch no longer needs it.
LT_API at::Tensor* lt_from_memory(
    void* data, const int64_t* sizes, int64_t dimensions, int dtype, void (*release)(void*), void* context) {
    return lamina::guarded(static_cast<at::Tensor*>(nullptr), [&] {
        return lamina::to_handle(at::from_blob(
            data,
            at::IntArrayRef(sizes, dimensions),
            [release, context](void*) { release(context); },
            at::TensorOptions().dtype(static_cast<at::ScalarType>(dtype))));
    });
}
