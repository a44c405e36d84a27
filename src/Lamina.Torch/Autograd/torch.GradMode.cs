using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Records nothing for gradients on this thread until disposed.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    /// <summary>Records, or not, on this thread until disposed.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    /// <inheritdoc cref="enable_grad"/>
    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    /// <summary>Whether this thread records for gradients.</summary>
    public static bool is_grad_enabled() => LibTorch.lt_grad_mode() != 0;

    /// <summary>
    /// Like <see cref="no_grad"/>, and faster: tensors made under it can never take part in recording. Dispose on the same thread.
    /// </summary>
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    /// <summary>Whether this thread is in inference mode.</summary>
    public static bool is_inference_mode_enabled() => LibTorch.lt_is_inference_mode() != 0;

    private sealed class GradMode : IDisposable
    {
        private readonly int before = LibTorch.lt_grad_mode();
        private bool restored;

        internal GradMode(bool enabled) => LibTorch.lt_set_grad_mode(enabled ? 1 : 0);

        public void Dispose()
        {
            if (restored) return;
            restored = true;
            LibTorch.lt_set_grad_mode(before);
        }
    }

    private sealed class InferenceMode(bool enabled) : IDisposable
    {
        private nint guard = LibTorch.Check(LibTorch.lt_enter_inference_mode(enabled ? 1 : 0));

        public void Dispose()
        {
            nint released = Interlocked.Exchange(ref guard, 0);
            if (released != 0) LibTorch.lt_leave_inference_mode(released);
        }
    }
}
