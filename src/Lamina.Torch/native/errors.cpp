#include "lamina_torch.h"

#include <exception>
#include <string>

#include <c10/util/Exception.h>

namespace {

thread_local std::string last_error;

} // namespace

void lamina::remember_exception() noexcept {
    try {
        try {
            throw;
        } catch (const c10::Error& error) {
            last_error = error.what_without_backtrace();
        } catch (const std::exception& error) {
            last_error = error.what();
        } catch (...) {
            last_error = "libtorch threw something that is not an exception";
        }
    } catch (...) {
        last_error.clear(); // out of memory while copying the message
    }
}

// The message of this thread's last failure; valid until the thread's next one.
LT_API const char* lt_last_error() {
    return last_error.c_str();
}
