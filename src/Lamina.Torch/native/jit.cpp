// TorchScript from source text.

#include "values.h"

#include <unordered_map>

#include <torch/csrc/jit/api/compilation_unit.h>
#include <torch/jit.h>

namespace {

// A function, and what it takes: read once, as an operator's schema is, so that a call compares no types.
struct Function {
    torch::jit::Function* function;
    std::vector<lamina::Parameter> parameters;
};

struct Script {
    std::shared_ptr<torch::jit::CompilationUnit> unit;
    std::unordered_map<std::string, Function> functions;
};

} // namespace

LT_API Script* lt_jit_compile(const char* source) {
    return lamina::guarded(static_cast<Script*>(nullptr), [&] {
        auto script = std::make_unique<Script>();
        script->unit = torch::jit::compile(source);
        for (auto* function : script->unit->get_functions()) {
            script->functions.emplace(function->name(), Function{function, lamina::read_parameters(function->getSchema())});
        }
        return script.release();
    });
}

LT_API void lt_jit_free(Script* script) {
    delete script;
}

// Calls a function of the script, as lt_call calls an operator; a tuple is given as several results.
LT_API int lt_jit_invoke(
    Script* script, const char* name, const lt_value* arguments, int count, lt_value* results, int max_results) {
    return lamina::guarded(-1, [&] {
        const auto found = script->functions.find(name);
        if (found == script->functions.end()) throw std::invalid_argument(std::string("the script has no function ") + name);
        const auto& [function, parameters] = found->second;
        auto stack = lamina::to_stack(function->getSchema(), parameters, arguments, count);
        function->run(stack);
        if (stack.size() == 1 && stack[0].isTuple()) stack = stack[0].toTupleRef().elements();
        return lamina::write_results(stack, results, max_results);
    });
}
