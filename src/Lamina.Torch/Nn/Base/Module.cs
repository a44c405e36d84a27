using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// A part of a network: parameters (trained), buffers (saved, not trained) and sub-modules, each under the name by which it is
        /// saved. A derived class registers its components in its constructor, one by one or with <see cref="RegisterComponents"/>.
        /// </summary>
        public partial class Module : IDisposable
        {
            /// <summary>Where the module was last moved to; <see cref="_to(DeviceType, int, bool)"/> does nothing when asked for the same.</summary>
            protected DeviceType _deviceType = DeviceType.CPU;

            /// <summary>The index of that device, −1 on the CPU.</summary>
            protected int _deviceIndex = -1;

            /// <summary>The sub-modules, in the order of their registration.</summary>
            protected OrderedDict<string, Module> _internal_submodules = new();

            /// <summary>The buffers and whether each is saved.</summary>
            protected OrderedDict<string, (Tensor, bool)> _internal_buffers = new();

            /// <summary>The parameters.</summary>
            protected OrderedDict<string, Parameter> _internal_params = new();

            /// <summary>The name given to the constructor.</summary>
            protected string? name;

            private bool _training = true;
            private bool _disposed;

            /// <summary>Names the module; the name shows in messages only and is no part of any key.</summary>
            protected Module(string name) => this.name = name;

            /// <summary>Releases nothing by itself; tensors have finalizers of their own.</summary>
            ~Module() => Dispose(false);

            /// <summary>Whether the module is in training mode (the default): dropout drops, batch norm uses the batch's statistics.</summary>
            public virtual bool training => _training;

            /// <summary>The name given to the constructor.</summary>
            public virtual string GetName() => string.IsNullOrEmpty(name) ? GetType().Name : name;

            /// <summary>Sets training mode here and in every sub-module.</summary>
            public virtual void train(bool train = true)
            {
                _training = train;
                foreach (var (_, child) in named_children())
                    child.train(train);
            }

            /// <summary>Sets evaluation mode here and in every sub-module.</summary>
            public virtual void eval() => train(false);

            /// <summary>Forgets the gradients, or with <paramref name="set_to_none"/> = false fills them with zeros.</summary>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var (_, parameter) in named_parameters())
                {
                    using var grad = parameter.grad;
                    if (grad is null)
                        continue;
                    if (set_to_none)
                        parameter.grad = null;
                    else
                        grad.zero_();
                }
            }

            /// <summary>Applies an action to every sub-module, innermost first, and then to this module.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var (_, child) in _internal_submodules)
                    child.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Disposes the parameters, buffers and sub-modules; doing so twice is harmless.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes the registered parameters, saved buffers and sub-modules.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing || _disposed)
                    return;
                _disposed = true;

                foreach (var (_, buffer) in named_buffers(false))
                    buffer.DetachFromDisposeScope().Dispose();
                foreach (var (_, parameter) in named_parameters(false))
                    parameter.DetachFromDisposeScope().Dispose();
                foreach (var (_, module) in named_modules())
                    module.Dispose();
            }

            /// <summary>The given device and element type, or torch's defaults where they are null.</summary>
            protected static (Device device, ScalarType dtype) GetDefaultDeviceAndType(Device? device = null, ScalarType? dtype = null) =>
                (device ?? get_default_device(), dtype ?? get_default_dtype());
        }
    }
}
