using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The sub-modules registered here, with their names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() => _internal_submodules;

            /// <summary>The sub-modules registered here.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(child => child.module);

            /// <summary>All modules below this one with dotted names: first the children, then what each contains.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var child in _internal_submodules)
                    yield return child;

                foreach (var (prefix, child) in _internal_submodules)
                {
                    foreach (var (name, module) in child.named_modules())
                        yield return ($"{prefix}.{name}", module);
                }
            }

            /// <summary>All modules below this one.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(entry => entry.module);

            /// <summary>The parameters with dotted names, each once: the module's own, then those of its sub-modules.</summary>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<nint> { 0 };
                foreach (var (name, parameter) in _internal_params)
                {
                    if (seen.Add(HandleOf(parameter)))
                        yield return (name, parameter);
                }

                if (!recurse)
                    yield break;
                foreach (var (prefix, child) in _internal_submodules)
                {
                    foreach (var (name, parameter) in child.named_parameters(true))
                    {
                        if (seen.Add(HandleOf(parameter)))
                            yield return ($"{prefix}.{name}", parameter);
                    }
                }
            }

            /// <summary>The parameters, each once. The walk is lazy: pass <c>.ToList()</c> to an optimizer.</summary>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(entry => entry.parameter);

            /// <summary>The saved buffers with dotted names. As in 0.106.0 buffers registered as not persistent are never listed.</summary>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                var seen = new HashSet<nint> { 0 };
                foreach (var (name, (buffer, persistent)) in _internal_buffers)
                {
                    if (persistent && seen.Add(HandleOf(buffer)))
                        yield return (name, buffer);
                }

                if (!recurse)
                    yield break;
                foreach (var (prefix, child) in _internal_submodules)
                {
                    foreach (var (name, buffer) in child.named_buffers(true, include_nonpersistent))
                    {
                        if (seen.Add(HandleOf(buffer)))
                            yield return ($"{prefix}.{name}", buffer);
                    }
                }
            }

            /// <summary>The saved buffers.</summary>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(entry => entry.buffer);

            /// <summary>The module's own parameters.</summary>
            protected virtual (string name, Parameter parameter)[] _named_parameters() => named_parameters(false).ToArray();

            /// <summary>The module's own saved buffers.</summary>
            protected virtual (string name, Tensor buffer)[] _named_buffers() => named_buffers(false).ToArray();

            /// <summary>The parameters as an array.</summary>
            protected virtual Parameter[] _parameters(bool recurse = true) => parameters(recurse).ToArray();

            /// <summary>Whether a buffer has this dotted name.</summary>
            public virtual bool has_buffer(string target) =>
                _internal_buffers.ContainsKey(target) || (Descend(target) is var (child, rest) && child.has_buffer(rest));

            /// <summary>Whether a parameter has this dotted name.</summary>
            public virtual bool has_parameter(string target) =>
                _internal_params.ContainsKey(target) || (Descend(target) is var (child, rest) && child.has_parameter(rest));

            /// <summary>The buffer of this dotted name, or null.</summary>
            public virtual Tensor? get_buffer(string target)
            {
                ArgumentNullException.ThrowIfNull(target);
                if (_internal_buffers.TryGetValue(target, out var buffer))
                    return buffer.Item1;
                return Descend(target) is var (child, rest) ? child.get_buffer(rest) : null;
            }

            /// <summary>The parameter of this dotted name, or null.</summary>
            public virtual Parameter? get_parameter(string target)
            {
                if (_internal_params.TryGetValue(target, out var parameter))
                    return parameter;
                return Descend(target) is var (child, rest) ? child.get_parameter(rest) : null;
            }

            private (Module child, string remainder)? Descend(string target)
            {
                var dot = target.IndexOf('.', StringComparison.Ordinal);
                return dot >= 0 && _internal_submodules.TryGetValue(target[..dot], out var child) ? (child, target[(dot + 1)..]) : null;
            }

            // The handle of a disposed tensor counts as none: such entries are passed over.
            private static nint HandleOf(Tensor tensor) => tensor.IsInvalid ? 0 : tensor.Handle;
        }
    }
}
