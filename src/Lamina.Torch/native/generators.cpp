// Random number streams.

#include "lamina_torch.h"

#include <mutex>

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>

// Seeds every default generator of the process, on all devices.
LT_API int lt_manual_seed(uint64_t seed) {
    return lamina::guarded_status([&] { at::manual_seed(seed); });
}

LT_API at::Generator* lt_default_generator(int device_type, int device_index) {
    return lamina::guarded(static_cast<at::Generator*>(nullptr), [&] {
        return new at::Generator(at::globalContext().defaultGenerator(
            c10::Device(static_cast<c10::DeviceType>(device_type), static_cast<c10::DeviceIndex>(device_index))));
    });
}

// A stream of its own. On another device than the CPU it is a clone of the default one with its own seed: that needs no
// symbol of the device's library, so this file links against a CPU-only libtorch.
LT_API at::Generator* lt_new_generator(uint64_t seed, int device_type, int device_index) {
    return lamina::guarded(static_cast<at::Generator*>(nullptr), [&] {
        c10::Device device(static_cast<c10::DeviceType>(device_type), static_cast<c10::DeviceIndex>(device_index));
        if (device.is_cpu()) return new at::Generator(at::detail::createCPUGenerator(seed));
        auto generator = at::globalContext().defaultGenerator(device).clone();
        generator.set_current_seed(seed);
        return new at::Generator(std::move(generator));
    });
}

LT_API void lt_free_generator(at::Generator* generator) {
    delete generator;
}

LT_API int lt_generator_set_seed(at::Generator* generator, uint64_t seed) {
    return lamina::guarded_status([&] {
        std::lock_guard<std::mutex> lock(generator->mutex());
        generator->set_current_seed(seed);
    });
}

LT_API int lt_generator_seed(at::Generator* generator, uint64_t* seed) {
    return lamina::guarded_status([&] {
        std::lock_guard<std::mutex> lock(generator->mutex());
        *seed = generator->current_seed();
    });
}

LT_API at::Tensor* lt_generator_state(at::Generator* generator) {
    return lamina::guarded(static_cast<at::Tensor*>(nullptr), [&] {
        std::lock_guard<std::mutex> lock(generator->mutex());
        return lamina::to_handle(generator->get_state());
    });
}

LT_API int lt_generator_set_state(at::Generator* generator, const at::Tensor* state) {
    return lamina::guarded_status([&] {
        std::lock_guard<std::mutex> lock(generator->mutex());
        generator->set_state(*state);
    });
}
