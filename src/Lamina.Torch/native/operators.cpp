// Finds operators by schema name and calls them through the boxed dispatcher.

#include "values.h"

#include <ATen/core/dispatch/Dispatcher.h>

struct lt_operator {
    c10::OperatorHandle handle;
    std::vector<lamina::Parameter> parameters;
};

// Null when this libtorch has no such operator. The result lives as long as the process.
LT_API lt_operator* lt_find_operator(const char* name, const char* overload) {
    return lamina::guarded(static_cast<lt_operator*>(nullptr), [&] {
        auto handle = c10::Dispatcher::singleton().findSchema({name, overload});
        if (!handle) {
            throw std::runtime_error(std::string("this libtorch has no operator ") + name + (*overload ? "." : "") + overload);
        }
        return new lt_operator{*handle, lamina::read_parameters(handle->schema())};
    });
}

// Calls an operator; trailing arguments not given take the schema's defaults. Up to max_results results are written, the rest
// dropped. Gives the number written, or -1.
LT_API int lt_call(const lt_operator* op, const lt_value* arguments, int count, lt_value* results, int max_results) {
    return lamina::guarded(-1, [&] {
        auto stack = lamina::to_stack(op->handle.schema(), op->parameters, arguments, count);
        op->handle.callBoxed(&stack);
        return lamina::write_results(stack, results, max_results);
    });
}
