using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            private bool _componentsRegistered;

            /// <summary>Registers a tensor that belongs to the module and is not trained.</summary>
            /// <param name="name">Its key.</param>
            /// <param name="tensor">The buffer.</param>
            /// <param name="persistent">Whether it is saved. One that is not is neither listed nor moved by <c>to</c>.</param>
            /// <exception cref="ArgumentNullException">The tensor is null or empty.</exception>
            /// <exception cref="InvalidOperationException">The key is taken.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                if (tensor is null || tensor.IsInvalid)
                    throw new ArgumentNullException(nameof(tensor), "A null tensor cannot be registered as a buffer.");
                if (!_internal_buffers.TryAdd(name, (tensor, persistent)))
                    throw new InvalidOperationException($"Tensor {name} is already registered.");
            }

            /// <summary>Registers a parameter. A field that holds it must have the same name or <c>[ComponentName]</c>, or <c>to</c> leaves it behind.</summary>
            /// <exception cref="ArgumentNullException">The parameter is null or empty.</exception>
            /// <exception cref="InvalidOperationException">The key is taken.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                if (param is null || param.IsInvalid)
                    throw new ArgumentNullException(nameof(param), "A null tensor cannot be registered as a parameter.");
                if (!_internal_params.TryAdd(name, param))
                    throw new InvalidOperationException($"Parameter {name} is already registered.");
            }

            /// <summary>Registers a sub-module; the same as <see cref="register_module"/>.</summary>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Registers a sub-module and the components that are its fields; null (or a disposed module) removes the key.</summary>
            /// <exception cref="ArgumentException">The key is empty or contains a dot.</exception>
            /// <exception cref="InvalidOperationException">The key is taken.</exception>
            public virtual void register_module(string name, Module submodule)
            {
                if (submodule is null || submodule._disposed)
                {
                    _internal_submodules.Remove(name);
                    return;
                }

                if (name.Contains('.', StringComparison.Ordinal))
                    throw new ArgumentException($"module name can't contain \".\", got: {name}");
                if (string.IsNullOrEmpty(name))
                    throw new ArgumentException("module name can't be empty string \"\"");
                if (_internal_submodules.ContainsKey(name))
                    throw new InvalidOperationException($"Sub-module {name} is already registered.");

                submodule.RegisterComponents();
                _internal_submodules.Add(name, submodule);
            }

            /// <summary>
            /// Registers every field that holds a module, a parameter or a tensor (as a buffer), under its <c>[ComponentName]</c> or its name.
            /// Only the first call does anything. Lists of modules are not looked into.
            /// </summary>
            protected virtual void RegisterComponents()
            {
                if (_componentsRegistered)
                    return;

                foreach (var field in ModuleFields.Of(GetType()))
                {
                    if (_internal_submodules.ContainsKey(field.Component) || _internal_params.ContainsKey(field.Component) || _internal_buffers.ContainsKey(field.Component))
                        continue;

                    switch (field.Info.GetValue(this))
                    {
                        case Module module:
                            register_module(field.Component, module);
                            break;
                        case Parameter parameter:
                            register_parameter(field.Component, parameter);
                            break;
                        case Tensor tensor:
                            register_buffer(field.Component, tensor);
                            break;
                    }
                }

                _componentsRegistered = true;
            }

            /// <summary>Registers the value if it is a parameter, replacing the one under that key; otherwise removes the key.</summary>
            protected void ConditionallyRegisterParameter(string name, Tensor value) => ConditionallyRegisterParameter(name, value as Parameter);

            /// <summary>Registers the parameter, replacing the one under that key (which is not disposed); null removes the key.</summary>
            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                if (value is null)
                    _internal_params.Remove(name);
                else
                    _internal_params[name] = value;
            }

            /// <summary>Registers the buffer, replacing the one under that key (which is not disposed); null removes the key.</summary>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                if (value is null)
                    _internal_buffers.Remove(name);
                else
                    _internal_buffers[name] = (value, persistent);
            }

            /// <summary>Forgets all sub-modules without disposing them.</summary>
            protected void ClearModules() => _internal_submodules.Clear();

            /// <summary>Registers a new parameter that no dispose scope owns.</summary>
            internal Parameter RegisterNew(string name, Tensor data)
            {
                var parameter = new Parameter(data);
                parameter.DetachFromDisposeScope();
                register_parameter(name, parameter);
                return parameter;
            }

            /// <summary>The setter of a parameter property: disposes the old parameter and registers the new one, which no dispose scope owns any more.</summary>
            internal void ReplaceParameter(ref Parameter? field, Parameter? value, string name)
            {
                if (ReferenceEquals(field, value))
                    return;
                field?.Dispose();
                value?.DetachFromDisposeScope();
                field = value;
                ConditionallyRegisterParameter(name, value);
            }

            /// <summary>The setter of a buffer property, likewise.</summary>
            internal void ReplaceBuffer(ref Tensor? field, Tensor? value, string name)
            {
                if (ReferenceEquals(field, value))
                    return;
                field?.Dispose();
                value?.DetachFromDisposeScope();
                field = value;
                ConditionallyRegisterBuffer(name, value);
            }
        }
    }
}
