using System.Globalization;
using System.Text;
using System.Text.Json;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>
/// The zoo's networks are torchvision 0.14.1's: they have the keys and extents of its state dictionaries, so that its weights load, and give its logits.
/// PyTorch/torchvision.txt is what `python3 PyTorch/torchvision.py` printed.
/// </summary>
public class TorchvisionTests
{
    private static readonly Dictionary<string, Record> records = Read().ToDictionary(record => record.Network);

    public static TheoryData<string> Networks => [.. records.Keys];

    public static TheoryData<string> WithLogits => [.. records.Values.Where(record => record.Logits.Length > 0).Select(record => record.Network)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_state_dictionary_has_torchvisions_keys_and_extents(string name)
    {
        using var network = Create(name);
        var found = network.state_dict().Select(entry => $"{entry.Key} {string.Join("x", entry.Value.shape)}").Order(StringComparer.Ordinal);
        var expected = records[name].Tensors.Select(tensor => $"{tensor.Key} {string.Join("x", tensor.Shape)}").Order(StringComparer.Ordinal);
        Assert.Equal(expected, found);
    }

    [Theory]
    [MemberData(nameof(WithLogits))]
    public void Torchvisions_weights_give_torchvisions_logits(string name)
    {
        using var network = (nn.Module<Tensor, Tensor>)Create(name);
        var path = Path.Combine(Path.GetTempPath(), $"{name}-{Guid.NewGuid()}.safetensors");
        try
        {
            Save(path, records[name].Tensors);
            Weights.Load(network, path);
        }
        finally
        {
            File.Delete(path);
        }

        network.eval();
        using var noGradient = no_grad();
        using var x = tensor(Uniform(3 * 224 * 224, 0).Select(value => (float)value).ToArray(), [1, 3, 224, 224]);
        using var logits = network.forward(x);
        var found = logits.data<float>().ToArray();
        var expected = records[name].Logits;
        for (var index = 0; index < expected.Length; index++) Assert.Equal(expected[index], found[20 * index], 1e-4);
    }

    private static nn.Module Create(string name)
    {
        var type = typeof(Zoo.Architectures.ResNet18).Assembly.GetType($"Zoo.Architectures.{name}", throwOnError: true)!;
        return (nn.Module)Activator.CreateInstance(type, CPU, 1L)!;
    }

    /// <summary>A safetensors file as Python's package writes it: the header's length, the header, the values in its order.</summary>
    private static void Save(string path, Entry[] tensors)
    {
        var header = new Dictionary<string, object>();
        var end = 0L;
        foreach (var tensor in tensors)
        {
            var begin = end;
            end += tensor.Count * (tensor.IsCounter ? 8 : 4);
            header[tensor.Key] = new { dtype = tensor.IsCounter ? "I64" : "F32", shape = tensor.Shape, data_offsets = new[] { begin, end } };
        }

        var json = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(header));
        using var file = new BinaryWriter(File.Create(path));
        file.Write((long)json.Length);
        file.Write(json);
        for (var index = 0; index < tensors.Length; index++)
        {
            if (tensors[index].IsCounter) file.Write(0L);
            else foreach (var value in Values(tensors[index], index)) file.Write(value);
        }
    }

    /// <summary>What torchvision.py fills a tensor with.</summary>
    private static IEnumerable<float> Values(Entry tensor, int index)
    {
        var (offset, scale) = tensor switch
        {
            _ when tensor.Key.EndsWith("running_var", StringComparison.Ordinal) => (1, 0.5),
            _ when tensor.Key.EndsWith("layer_scale", StringComparison.Ordinal) => (0.5, 0.25),
            { Shape.Length: > 1 } => (0, Math.Sqrt(6.0 / (tensor.Count / tensor.Shape[0])) * (tensor.Key == "fc.weight" ? 0.01 : 1)),
            _ when tensor.Key.EndsWith("weight", StringComparison.Ordinal) => (1.0, 0.2),
            _ => (0, 0.1),
        };
        return Uniform(tensor.Count, index + 1).Select(u => (float)(offset + u * scale));
    }

    /// <summary>Numbers in [−1, 1): MurmurHash3's finalizer of their index and a seed.</summary>
    private static IEnumerable<double> Uniform(long count, long seed)
    {
        for (var index = 0L; index < count; index++)
        {
            var x = unchecked((uint)(index + seed * 0x9E3779B9L));
            x ^= x >> 16;
            x *= 0x85EBCA6B;
            x ^= x >> 13;
            x *= 0xC2B2AE35;
            x ^= x >> 16;
            yield return x / 2147483648.0 - 1;
        }
    }

    private static IEnumerable<Record> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "PyTorch", "torchvision.txt"));
        for (var start = 0; start < lines.Length;)
        {
            var end = Array.FindIndex(lines, start + 1, line => line.StartsWith("network ", StringComparison.Ordinal));
            if (end < 0) end = lines.Length;
            var section = lines[(start + 1)..end];
            var logits = section.Where(line => line.StartsWith("logits ", StringComparison.Ordinal))
                .SelectMany(line => line.Split(' ').Skip(1)).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
            var tensors = section.Where(line => !line.StartsWith("logits ", StringComparison.Ordinal)).Select(line => line.Split(' '))
                .Select(words => new Entry(words[0], words[1] == "scalar" ? [] : [.. words[1].Split('x').Select(long.Parse)])).ToArray();
            yield return new(lines[start]["network ".Length..], logits, tensors);
            start = end;
        }
    }

    private sealed record Record(string Network, double[] Logits, Entry[] Tensors);

    private sealed record Entry(string Key, long[] Shape)
    {
        public long Count => Shape.Aggregate(1L, (product, extent) => product * extent);

        public bool IsCounter => Key.EndsWith("num_batches_tracked", StringComparison.Ordinal);
    }
}
