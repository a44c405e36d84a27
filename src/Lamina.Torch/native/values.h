// Tagged values to and from the stack of the boxed dispatcher, coerced to what a schema asks for.
#pragma once

#include "lamina_torch.h"

#include <string>
#include <vector>

#include <ATen/core/function_schema.h>
#include <ATen/core/ivalue.h>
#include <ATen/core/stack.h>

namespace lamina {

// What a schema expects at one position, read once so that a call compares no types.
struct Parameter {
    enum class Kind { tensor, integer, real, boolean, scalar, integers, reals, tensors, optional_tensors, string, device, generator, other };

    Kind kind;
    int32_t list_length = 0; // of int[2] and its like: a single number stands for that many
    c10::IValue default_value;
    bool has_default = false;
    std::string name;
};

std::vector<Parameter> read_parameters(const c10::FunctionSchema& schema);

// A full stack of arguments; trailing ones not given take the schema's defaults.
torch::jit::Stack to_stack(
    const c10::FunctionSchema& schema, const std::vector<Parameter>& parameters, const lt_value* arguments, int count);

// Writes up to max_results results and gives their number; the rest is dropped.
int write_results(const torch::jit::Stack& stack, lt_value* results, int max_results);

} // namespace lamina
