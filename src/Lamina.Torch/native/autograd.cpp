// Gradients: what is recorded, running backward, and the per-thread switches.

#include "lamina_torch.h"

#include <ATen/core/grad_mode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/variable.h>

LT_API int lt_requires_grad(const at::Tensor* tensor) {
    return lamina::guarded(-1, [&] { return static_cast<int>(tensor->requires_grad()); });
}

LT_API int lt_set_requires_grad(at::Tensor* tensor, int requires_grad) {
    return lamina::guarded_status([&] { tensor->set_requires_grad(requires_grad != 0); });
}

LT_API int lt_is_leaf(const at::Tensor* tensor) {
    return lamina::guarded(-1, [&] { return static_cast<int>(tensor->is_leaf()); });
}

LT_API int lt_retain_grad(at::Tensor* tensor) {
    return lamina::guarded_status([&] { tensor->retain_grad(); });
}

// A new handle for the gradient, null when there is none. Never fails: reading .grad() of a non-leaf would only warn.
LT_API at::Tensor* lt_grad(const at::Tensor* tensor) {
    return lamina::guarded(static_cast<at::Tensor*>(nullptr), [&] {
        auto* meta = torch::autograd::impl::get_autograd_meta(*tensor);
        return meta == nullptr ? nullptr : lamina::to_handle(meta->grad_);
    });
}

LT_API int lt_set_grad(at::Tensor* tensor, const at::Tensor* grad) {
    return lamina::guarded_status([&] { tensor->mutable_grad() = grad == nullptr ? at::Tensor() : *grad; });
}

LT_API int lt_backward(
    at::Tensor* const* outputs, int64_t output_count, at::Tensor* const* gradients, int64_t gradient_count,
    int retain_graph, int create_graph, at::Tensor* const* inputs, int64_t input_count) {
    return lamina::guarded_status([&] {
        torch::autograd::backward(
            lamina::to_tensors(outputs, output_count),
            lamina::to_tensors(gradients, gradient_count),
            retain_graph != 0,
            create_graph != 0,
            lamina::to_tensors(inputs, input_count));
    });
}

// As many handles as inputs (null: no gradient, with allow_unused), to be released with lt_free_array. Null on failure.
LT_API at::Tensor** lt_gradients(
    at::Tensor* const* outputs, int64_t output_count, at::Tensor* const* inputs, int64_t input_count,
    at::Tensor* const* gradients, int64_t gradient_count, int retain_graph, int create_graph, int allow_unused) {
    return lamina::guarded(static_cast<at::Tensor**>(nullptr), [&] {
        return lamina::to_handle_array(torch::autograd::grad(
            lamina::to_tensors(outputs, output_count),
            lamina::to_tensors(inputs, input_count),
            lamina::to_tensors(gradients, gradient_count),
            retain_graph != 0,
            create_graph != 0,
            allow_unused != 0));
    });
}

LT_API int lt_grad_mode() {
    return c10::GradMode::is_enabled();
}

LT_API void lt_set_grad_mode(int enabled) {
    c10::GradMode::set_enabled(enabled != 0);
}

// Inference mode from here on, until the guard is released on the same thread.
LT_API c10::InferenceMode* lt_enter_inference_mode(int enabled) {
    return lamina::guarded(static_cast<c10::InferenceMode*>(nullptr), [&] { return new c10::InferenceMode(enabled != 0); });
}

LT_API void lt_leave_inference_mode(c10::InferenceMode* guard) {
    delete guard;
}

LT_API int lt_is_inference_mode() {
    return c10::InferenceMode::is_enabled();
}

LT_API int lt_anomaly_mode() {
    return torch::autograd::AnomalyMode::is_enabled();
}

LT_API int lt_anomaly_check_nan() {
    return torch::autograd::AnomalyMode::should_check_nan();
}

LT_API void lt_set_anomaly_mode(int enabled, int check_nan) {
    torch::autograd::AnomalyMode::set_enabled(enabled != 0, check_nan != 0);
}
