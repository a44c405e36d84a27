// TorchScript from source text.

#include "values.h"

#include <torch/csrc/jit/api/compilation_unit.h>
#include <torch/jit.h>

using Unit = std::shared_ptr<torch::jit::CompilationUnit>;

LT_API Unit* lt_jit_compile(const char* source) {
    return lamina::guarded(static_cast<Unit*>(nullptr), [&] { return new Unit(torch::jit::compile(source)); });
}

LT_API void lt_jit_free(Unit* unit) {
    delete unit;
}

// Calls a function of the unit, as lt_call calls an operator; a tuple is given as several results.
LT_API int lt_jit_invoke(
    Unit* unit, const char* name, const lt_value* arguments, int count, lt_value* results, int max_results) {
    return lamina::guarded(-1, [&] {
        auto& function = (*unit)->get_function(c10::QualifiedName(name));
        const auto& schema = function.getSchema();
        auto stack = lamina::to_stack(schema, lamina::read_parameters(schema), arguments, count);
        function.run(stack);
        if (stack.size() == 1 && stack[0].isTuple()) stack = stack[0].toTupleRef().elements();
        return lamina::write_results(stack, results, max_results);
    });
}
