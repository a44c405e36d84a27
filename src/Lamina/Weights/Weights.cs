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

    /// <summary>Reads what a file and a network have in common, for fine-tuning; the rest of the network stays as it was.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">A safetensors file, by Lamina or by PyTorch.</param>
    /// <param name="partial">True. False reads all or nothing.</param>
    /// <returns>Which keys were loaded, and which were not, and why.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is truncated or malformed, or has nothing in common with the network.</exception>
    public static LoadReport Load(this torch.nn.Module network, string path, bool partial)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (!partial)
        {
            Load(network, path);
            return new LoadReport([.. network.state_dict().Keys], [], [], []);
        }

        if (!File.Exists(path)) throw new FileNotFoundException($"There is no weights file '{path}'.", path);
        using var file = File.OpenRead(path);
        var header = SafetensorsHeader.Read(file, path);
        var state = network.state_dict();
        var report = Compare(state, header);
        if (report.Loaded.Count == 0)
            throw new InvalidDataException($"'{path}' has nothing in common with {network.GetName()}: it holds {Listed(report.LeftOver)}, and not {Listed(report.Missing)}.");
        Copy(state, report.Loaded, header, file);
        return report;
    }

    /// <summary>Reads all parameters and buffers from a stream; messages call it <paramref name="path"/>.</summary>
    internal static void Load(torch.nn.Module network, Stream file, string path)
    {
        var header = SafetensorsHeader.Read(file, path);
        var state = network.state_dict();
        RequireSameNetwork(network.GetName(), state, header, path);

        Copy(state, state.Keys, header, file);
    }

    private static void Copy(Dictionary<string, torch.Tensor> state, IEnumerable<string> keys, SafetensorsHeader header, Stream file)
    {
        using var noGradients = torch.no_grad();
        foreach (string key in keys)
        {
            using var loaded = header.ReadTensor(file, key);
            state[key].copy_(loaded);
        }
    }

    private static LoadReport Compare(Dictionary<string, torch.Tensor> state, SafetensorsHeader header)
    {
        var differs = state.ToLookup(pair => header.Entries.TryGetValue(pair.Key, out var entry)
            && (entry.Type != pair.Value.dtype || !entry.Shape.AsSpan().SequenceEqual(pair.Value.shape)));
        return new LoadReport(
            [.. differs[false].Select(pair => pair.Key).Where(header.Entries.ContainsKey)],
            [.. state.Keys.Where(key => !header.Entries.ContainsKey(key))],
            [.. header.Entries.Keys.Where(key => !state.ContainsKey(key) && !key.StartsWith(Checkpoint.Mark, StringComparison.Ordinal))],
            [.. differs[true].Select(pair => $"{pair.Key} is {Describe(header.Entries[pair.Key].Type, header.Entries[pair.Key].Shape)} in the file " +
                                             $"and {Describe(pair.Value.dtype, pair.Value.shape)} in the network")]);
    }

    private static void RequireSameNetwork(
        string network, Dictionary<string, torch.Tensor> state, SafetensorsHeader header, string path)
    {
        var report = Compare(state, header);
        var faults = new List<string>();
        if (report.Missing.Count > 0) faults.Add($"not in the file: {Listed(report.Missing)}");
        if (report.LeftOver.Count > 0) faults.Add($"only in the file: {Listed(report.LeftOver)}");
        if (report.Different.Count > 0) faults.Add(Listed(report.Different));
        if (faults.Count > 0)
            throw new InvalidDataException($"'{path}' holds the weights of another network than {network}: {string.Join("; ", faults)}.");
    }

    private static string Describe(torch.ScalarType type, long[] shape) => $"{type} {ShapeText.Tensor(shape)}";

    private static string Listed(IReadOnlyList<string> items)
    {
        const int most = 8;
        string shown = string.Join(", ", items.Take(most));
        return items.Count <= most ? shown : $"{shown} and {items.Count - most} more";
    }
}
