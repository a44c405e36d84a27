namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // The file: the number of entries as LEB128; per entry its key as BinaryWriter writes strings, then the tensor as
        // TensorExtensionMethods.Save writes it (element type, rank and sizes as LEB128, then the raw little-endian data).
        public partial class Module
        {
            /// <summary>Saves the state dict to a file in TorchSharp's format.</summary>
            public Module save(string location, IList<string>? skip = null)
            {
                using var stream = File.Create(location);
                return save(stream, skip);
            }

            /// <inheritdoc cref="save(string, IList{string}?)"/>
            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Saves the state dict to a stream, which is closed afterwards.</summary>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream);
                return save(writer, skip);
            }

            /// <summary>Writes a state dict, except for the keys in <paramref name="skip"/>.</summary>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                var entries = sd.Where(entry => skip is null || !skip.Contains(entry.Key)).ToList();
                writer.Write7BitEncodedInt64(entries.Count);
                foreach (var (key, tensor) in entries)
                {
                    writer.Write(key);
                    tensor.Save(writer);
                }
            }

            /// <summary>Loads what <see cref="save(string, IList{string}?)"/> wrote.</summary>
            /// <exception cref="FileNotFoundException">There is no such file.</exception>
            /// <exception cref="ArgumentException">The entries are not the module's and <paramref name="strict"/> is set.</exception>
            public virtual Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                if (!File.Exists(location))
                    throw new FileNotFoundException(location);
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            /// <summary>Loads from a stream, which is closed afterwards.</summary>
            public Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>Reads entries into the parameters and buffers of the same keys.</summary>
            /// <param name="reader">Where to read.</param>
            /// <param name="strict">Whether an entry that the module lacks, or a different number of entries, is an error.</param>
            /// <param name="skip">Keys to leave as they are.</param>
            /// <param name="loadedParameters">Receives every key of the file and whether the module has it.</param>
            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                var (deviceType, deviceIndex) = (_deviceType, _deviceIndex);
                if (deviceType != DeviceType.CPU)
                    _to(DeviceType.CPU, -1, false);
                try
                {
                    ReadEntries(reader, strict, skip, loadedParameters);
                }
                finally
                {
                    if (deviceType != DeviceType.CPU)
                        _to(deviceType, deviceIndex, false);
                }

                return this;
            }

            /// <summary>Makes a module and loads its values from a file.</summary>
            public static Module Create<T>(string path)
                where T : Module, new() => new T().load(path);

            private void ReadEntries(BinaryReader reader, bool strict, IList<string>? skip, Dictionary<string, bool>? loadedParameters)
            {
                var own = state_dict();
                var entries = reader.Read7BitEncodedInt64();
                if (strict && entries != own.Count)
                    throw new ArgumentException($"Mismatched state_dict sizes: expected {own.Count}, but found {entries} entries.");

                for (var entry = 0L; entry < entries; entry++)
                {
                    var key = reader.ReadString();
                    var found = own.TryGetValue(key, out var target);
                    if (strict && !found)
                        throw new ArgumentException($"Mismatched module state names: the target modules does not have a submodule or buffer named '{key}'");

                    if (found && (skip is null || !skip.Contains(key)))
                        target!.Load(reader);
                    else
                        TensorExtensionMethods.Load(reader, skip: true);
                    loadedParameters?.Add(key, found);
                }
            }
        }
    }
}
