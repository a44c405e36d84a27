using TorchSharp;

namespace Lamina;

/// <summary>A network's weights as a safetensors file: a JSON header and raw numbers, so that nothing is executed when one is opened.</summary>
/// <remarks>Keys are those of PyTorch's state_dict; parameters and buffers alike.</remarks>
public static class Weights
{
    /// <summary>Writes all parameters and buffers to <paramref name="path"/>, which is replaced only when everything is on disk.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file; its folder is made if need be.</param>
    public static void Save(torch.nn.Module network, string path)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, stream => SafetensorsWriter.Write(stream, network.state_dict()));
    }

    /// <summary>Reads all parameters and buffers from <paramref name="path"/>, where they are; the network is changed only if the file fits it.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">A safetensors file, by Lamina or by PyTorch.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is truncated or malformed, or of another network: the message has the keys that are missing or left over, and both shapes or types.
    /// </exception>
    public static void Load(torch.nn.Module network, string path)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no weights file '{path}'.", path);

        using var file = File.OpenRead(path);
        Load(network, file, path);
    }

    /// <summary>Reads all parameters and buffers from a stream; messages call it <paramref name="path"/>.</summary>
    internal static void Load(torch.nn.Module network, Stream file, string path)
    {
        var header = SafetensorsHeader.Read(file, path);
        var state = network.state_dict();
        RequireSameNetwork(network.GetName(), state, header, path);

        using var noGradients = torch.no_grad();
        foreach (var (key, target) in state)
        {
            using var loaded = header.ReadTensor(file, key);
            target.copy_(loaded);
        }
    }

    private static void RequireSameNetwork(
        string network, Dictionary<string, torch.Tensor> state, SafetensorsHeader header, string path)
    {
        string[] missing = [.. state.Keys.Where(key => !header.Entries.ContainsKey(key))];
        string[] leftOver = [.. header.Entries.Keys.Where(key => !state.ContainsKey(key) && !key.StartsWith(Checkpoint.Mark, StringComparison.Ordinal))];
        string[] different = [.. state
            .Where(pair => header.Entries.TryGetValue(pair.Key, out var entry)
                           && (entry.Type != pair.Value.dtype || !entry.Shape.AsSpan().SequenceEqual(pair.Value.shape)))
            .Select(pair => $"{pair.Key} is {Describe(header.Entries[pair.Key].Type, header.Entries[pair.Key].Shape)} in the file " +
                            $"and {Describe(pair.Value.dtype, pair.Value.shape)} in the network")];
        var faults = new List<string>();
        if (missing.Length > 0) faults.Add($"not in the file: {Listed(missing)}");
        if (leftOver.Length > 0) faults.Add($"only in the file: {Listed(leftOver)}");
        if (different.Length > 0) faults.Add(Listed(different));
        if (faults.Count > 0)
            throw new InvalidDataException($"'{path}' holds the weights of another network than {network}: {string.Join("; ", faults)}.");
    }

    private static string Describe(torch.ScalarType type, long[] shape) => $"{type} {ShapeText.Tensor(shape)}";

    private static string Listed(string[] items)
    {
        const int most = 8;
        string shown = string.Join(", ", items.Take(most));
        return items.Length <= most ? shown : $"{shown} and {items.Length - most} more";
    }
}
