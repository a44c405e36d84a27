#include "values.h"

#include <algorithm>
#include <cstring>
#include <sstream>

#include <ATen/core/jit_type.h>

namespace {

using c10::IValue;
using c10::TypeKind;
using lamina::Parameter;

// c10::optional in 1.13, std::optional later.
using OptionalTensor = decltype(std::declval<IValue>().toOptional<at::Tensor>());

Parameter::Kind list_kind(const c10::Type& element) {
    switch (element.kind()) {
        case TypeKind::IntType:
        case TypeKind::SymIntType: return Parameter::Kind::integers;
        case TypeKind::FloatType: return Parameter::Kind::reals;
        case TypeKind::TensorType: return Parameter::Kind::tensors;
        case TypeKind::OptionalType: return Parameter::Kind::optional_tensors;
        default: return Parameter::Kind::other;
    }
}

Parameter::Kind kind_of(const c10::Type& type) {
    switch (type.kind()) {
        case TypeKind::OptionalType: return kind_of(*type.castRaw<c10::OptionalType>()->getElementType());
        case TypeKind::ListType: return list_kind(*type.castRaw<c10::ListType>()->getElementType());
        case TypeKind::TensorType: return Parameter::Kind::tensor;
        case TypeKind::IntType:
        case TypeKind::SymIntType:
        case TypeKind::ScalarTypeType:
        case TypeKind::LayoutType:
        case TypeKind::MemoryFormatType: return Parameter::Kind::integer;
        case TypeKind::FloatType: return Parameter::Kind::real;
        case TypeKind::BoolType: return Parameter::Kind::boolean;
        case TypeKind::NumberType: return Parameter::Kind::scalar;
        case TypeKind::StringType: return Parameter::Kind::string;
        case TypeKind::DeviceObjType: return Parameter::Kind::device;
        case TypeKind::GeneratorType: return Parameter::Kind::generator;
        default: return Parameter::Kind::other;
    }
}

Parameter read_parameter(const c10::Argument& argument) {
    Parameter parameter;
    parameter.kind = kind_of(*argument.type());
    parameter.name = argument.name();
    if (argument.N()) parameter.list_length = *argument.N();
    if (argument.default_value()) {
        parameter.default_value = *argument.default_value();
        parameter.has_default = true;
    }
    return parameter;
}

double real_of(const lt_value& value) {
    double real;
    std::memcpy(&real, &value.a, sizeof real);
    return real;
}

double imaginary_of(const lt_value& value) {
    double imaginary;
    std::memcpy(&imaginary, &value.b, sizeof imaginary);
    return imaginary;
}

template <typename T>
c10::ArrayRef<T> list_of(const lt_value& value) {
    return {reinterpret_cast<const T*>(value.a), static_cast<size_t>(value.b)};
}

const at::Tensor& tensor_of(const lt_value& value) {
    return *reinterpret_cast<const at::Tensor*>(value.a);
}

[[noreturn]] void mismatch(const c10::FunctionSchema& schema, const Parameter& parameter) {
    std::ostringstream message;
    message << "an argument of the wrong kind was given for '" << parameter.name << "' of " << schema;
    throw std::invalid_argument(message.str());
}

template <typename Element>
IValue tensor_list(const lt_value& value) {
    c10::List<Element> list;
    list.reserve(value.b);
    for (const at::Tensor* tensor : list_of<const at::Tensor*>(value)) {
        list.push_back(tensor == nullptr ? Element() : Element(*tensor));
    }
    return list;
}

IValue integer_list(const c10::FunctionSchema& schema, const Parameter& parameter, const lt_value& value) {
    switch (value.tag) {
        case lt_tag::integers: return IValue(list_of<int64_t>(value));
        case lt_tag::integer_pair: return IValue(std::vector<int64_t>{value.a, value.b});
        case lt_tag::integer: return IValue(std::vector<int64_t>(std::max(parameter.list_length, 1), value.a));
        default: mismatch(schema, parameter);
    }
}

// The value as the schema wants it: an int becomes a float or a Scalar, a number a list of equal numbers, and so on.
IValue coerce(const c10::FunctionSchema& schema, const Parameter& parameter, const lt_value& value) {
    using Kind = Parameter::Kind;
    if (value.tag == lt_tag::none) return IValue();

    switch (parameter.kind) {
        case Kind::tensor:
            if (value.tag == lt_tag::tensor) return IValue(tensor_of(value));
            break;
        case Kind::integer:
            if (value.tag == lt_tag::integer || value.tag == lt_tag::boolean) return IValue(value.a);
            break;
        case Kind::boolean:
            if (value.tag == lt_tag::integer || value.tag == lt_tag::boolean) return IValue(value.a != 0);
            break;
        case Kind::real:
            if (value.tag == lt_tag::real) return IValue(real_of(value));
            if (value.tag == lt_tag::integer) return IValue(static_cast<double>(value.a));
            break;
        case Kind::scalar:
            if (value.tag == lt_tag::integer) return IValue(value.a);
            if (value.tag == lt_tag::real) return IValue(real_of(value));
            if (value.tag == lt_tag::boolean) return IValue(value.a != 0);
            if (value.tag == lt_tag::complex) return IValue(c10::complex<double>(real_of(value), imaginary_of(value)));
            break;
        case Kind::integers: return integer_list(schema, parameter, value);
        case Kind::reals:
            if (value.tag == lt_tag::reals) return IValue(list_of<double>(value));
            if (value.tag == lt_tag::real) return IValue(std::vector<double>(std::max(parameter.list_length, 1), real_of(value)));
            break;
        case Kind::tensors:
            if (value.tag == lt_tag::tensors) return tensor_list<at::Tensor>(value);
            break;
        case Kind::optional_tensors:
            if (value.tag == lt_tag::tensors) return tensor_list<OptionalTensor>(value);
            break;
        case Kind::string:
            if (value.tag == lt_tag::string) return IValue(std::string(reinterpret_cast<const char*>(value.a), value.b));
            break;
        case Kind::device:
            if (value.tag == lt_tag::device) {
                return IValue(c10::Device(static_cast<c10::DeviceType>(value.a), static_cast<c10::DeviceIndex>(value.b)));
            }
            break;
        case Kind::generator:
            if (value.tag == lt_tag::generator) return IValue(*reinterpret_cast<at::Generator*>(value.a));
            break;
        case Kind::other: break;
    }
    mismatch(schema, parameter);
}

int64_t bits_of(double value) {
    int64_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    return bits;
}

lt_value to_result(const IValue& value) {
    if (value.isTensor()) return {lt_tag::tensor, reinterpret_cast<int64_t>(lamina::to_handle(value.toTensor())), 0};
    if (value.isInt()) return {lt_tag::integer, value.toInt(), 0};
    if (value.isDouble()) return {lt_tag::real, bits_of(value.toDouble()), 0};
    if (value.isBool()) return {lt_tag::boolean, value.toBool(), 0};
    if (value.isTensorList()) {
        auto tensors = value.toTensorVector();
        return {lt_tag::tensors, reinterpret_cast<int64_t>(lamina::to_handle_array(tensors)), static_cast<int64_t>(tensors.size())};
    }
    if (value.isScalar()) return {lt_tag::real, bits_of(value.toScalar().toDouble()), 0};
    return {lt_tag::none, 0, 0};
}

} // namespace

std::vector<lamina::Parameter> lamina::read_parameters(const c10::FunctionSchema& schema) {
    std::vector<Parameter> parameters;
    for (const auto& argument : schema.arguments()) parameters.push_back(read_parameter(argument));
    return parameters;
}

torch::jit::Stack lamina::to_stack(
    const c10::FunctionSchema& schema, const std::vector<Parameter>& parameters, const lt_value* arguments, int count) {
    if (count > static_cast<int>(parameters.size())) {
        std::ostringstream message;
        message << count << " arguments were given for " << schema;
        throw std::invalid_argument(message.str());
    }

    torch::jit::Stack stack;
    stack.reserve(parameters.size());
    for (size_t i = 0; i < parameters.size(); i++) {
        if (i < static_cast<size_t>(count)) {
            stack.push_back(coerce(schema, parameters[i], arguments[i]));
        } else if (parameters[i].has_default) {
            stack.push_back(parameters[i].default_value);
        } else {
            mismatch(schema, parameters[i]);
        }
    }
    return stack;
}

int lamina::write_results(const torch::jit::Stack& stack, lt_value* results, int max_results) {
    int written = std::min(static_cast<int>(stack.size()), max_results);
    for (int i = 0; i < written; i++) results[i] = to_result(stack[i]);
    return written;
}
