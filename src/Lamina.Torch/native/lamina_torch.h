// The C face of libtorch that Lamina.Torch calls. It is small because it is generic: operators are found by their ATen schema
// name and called through the boxed dispatcher with tagged arguments, so no operator has a function of its own here.
//
// Conventions: a tensor handle is an owned, heap-allocated at::Tensor (distinct per managed wrapper). No exception leaves a
// function: a failure is reported as the documented value and lt_last_error() gives the message, per thread.
#pragma once

#include <cstdint>

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#define LT_API extern "C" __attribute__((visibility("default")))

enum class lt_tag : int64_t {
    none = 0,
    tensor = 1,       // a: at::Tensor*
    integer = 2,      // a
    real = 3,         // a: bits of a double
    boolean = 4,      // a
    complex = 5,      // a, b: bits of two doubles
    integers = 6,     // a: int64_t*, b: count
    reals = 7,        // a: double*, b: count
    tensors = 8,      // a: at::Tensor**, b: count; a null element is an absent tensor
    integer_pair = 9, // a, b
    string = 10,      // a: char* (UTF-8), b: bytes
    device = 11,      // a: device type, b: index
    generator = 12    // a: at::Generator*
};

// One argument or one result. The managed mirror is NativeValue.
struct lt_value {
    lt_tag tag;
    int64_t a;
    int64_t b;
};

struct lt_operator;

namespace lamina {

// Stores the message of the exception in flight for lt_last_error(). Call only inside a catch block.
void remember_exception() noexcept;

// A new handle for a tensor; null for an undefined one.
at::Tensor* to_handle(at::Tensor tensor);

std::vector<at::Tensor> to_tensors(at::Tensor* const* handles, int64_t count);

// A new array of new handles, to be released with lt_free_array.
at::Tensor** to_handle_array(const std::vector<at::Tensor>& tensors);

// Runs body; when it throws, remembers why and gives failure.
template <typename Body, typename Result>
Result guarded(Result failure, Body body) noexcept {
    try {
        return body();
    } catch (...) {
        remember_exception();
        return failure;
    }
}

// The same for what gives nothing but success (0) or failure (-1).
template <typename Body>
int guarded_status(Body body) noexcept {
    return guarded(-1, [&] {
        body();
        return 0;
    });
}

} // namespace lamina
