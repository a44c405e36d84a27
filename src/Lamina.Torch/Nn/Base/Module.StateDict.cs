namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The parameters and saved buffers themselves, by dotted name: all parameters first, then all buffers.</summary>
            /// <param name="destination">A dictionary to add to; keys that it has already are left alone.</param>
            /// <param name="prefix">Put before each name, with a dot.</param>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                foreach (var (key, parameter) in named_parameters())
                    destination.TryAdd(Prefixed(prefix, key), parameter);
                foreach (var (key, buffer) in named_buffers(include_nonpersistent: false))
                    destination.TryAdd(Prefixed(prefix, key), buffer);

                // Only a sub-module that overrides state_dict has anything to add here.
                foreach (var (key, child) in _internal_submodules)
                    child.state_dict(destination, Prefixed(prefix, key));
                return destination;
            }

            /// <summary>Copies values into the module's parameters and saved buffers.</summary>
            /// <param name="source">Values by dotted name; element types are converted, shapes must broadcast to the module's.</param>
            /// <param name="strict">Whether a missing or unexpected key is an error.</param>
            /// <param name="skip">Keys to leave out.</param>
            /// <returns>The keys that only the module has, and those that only the source has.</returns>
            /// <exception cref="InvalidOperationException">The keys differ and <paramref name="strict"/> is set.</exception>
            /// <exception cref="System.Runtime.InteropServices.ExternalException">A shape does not fit.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var destination = state_dict();
                var unexpected = source.Keys.Where(key => !Skipped(key) && !destination.ContainsKey(key)).ToList();
                var missing = destination.Keys.Where(key => !Skipped(key) && !source.ContainsKey(key)).ToList();
                if (strict && (missing.Count > 0 || unexpected.Count > 0))
                    throw new InvalidOperationException("The loaded state_dict is not identical to the target dictionary.");

                using (no_grad())
                {
                    foreach (var (key, value) in source)
                    {
                        if (!Skipped(key) && destination.TryGetValue(key, out var target))
                            target.copy_(value);
                    }
                }

                return (missing, unexpected);

                bool Skipped(string key) => skip is not null && skip.Contains(key);
            }

            private static string Prefixed(string? prefix, string key) => string.IsNullOrEmpty(prefix) ? key : $"{prefix}.{key}";
        }
    }
}
