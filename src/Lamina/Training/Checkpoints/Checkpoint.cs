using TorchSharp;

namespace Lamina;

/// <summary>Everything a run needs to go on as if it had never stopped, as one safetensors file: tensors by key, and texts.</summary>
/// <remarks>Weights have their own keys, so that the file opens as a weights file too; what else a run needs is under <see cref="Mark"/>.</remarks>
internal sealed class Checkpoint : IDisposable
{
    /// <summary>The prefix of the keys that are not weights.</summary>
    public const string Mark = "lamina:";

    private readonly Dictionary<string, torch.Tensor> tensors = [];
    private readonly Dictionary<string, string> texts = [];

    /// <summary>Puts a tensor in; the checkpoint owns it from now on.</summary>
    public void Put(string key, torch.Tensor tensor) => tensors.Add(key, tensor);

    public void Put(string key, byte[] bytes) => Put(key, torch.tensor(bytes));

    public void Put(string key, string text) => texts.Add(key, text);

    /// <summary>The tensor under a key, which the checkpoint still owns; on the CPU if the checkpoint was read.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public torch.Tensor Tensor(string key) => tensors.TryGetValue(key, out var tensor) ? tensor : throw Missing(key);

    public byte[] Bytes(string key) => Tensor(key).bytes.ToArray();

    public string Text(string key) => texts.TryGetValue(key, out string? text) ? text : throw Missing(key);

    public bool Has(string key) => tensors.ContainsKey(key);

    /// <summary>Writes the checkpoint; the old one stays until the new one is whole.</summary>
    public void Write(string path) => AtomicFile.Write(path, stream => SafetensorsWriter.Write(stream, tensors, texts));

    /// <exception cref="InvalidDataException">The file is no checkpoint; the message says what is wrong with it.</exception>
    public static Checkpoint Read(string path)
    {
        using var file = File.OpenRead(path);
        var header = SafetensorsHeader.Read(file, path);
        var checkpoint = new Checkpoint();
        foreach (var (key, text) in header.Metadata) checkpoint.Put(key, text);
        foreach (string key in header.Entries.Keys) checkpoint.Put(key, header.ReadTensor(file, key));
        return checkpoint;
    }

    public void Dispose()
    {
        foreach (var tensor in tensors.Values) tensor.Dispose();
        tensors.Clear();
    }

    private static InvalidDataException Missing(string key) => new($"the checkpoint holds no {key}.");
}
