using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using TorchSharp;
using TorchSharp.Modules;

namespace Lamina.Tests.Saving;

public sealed class WeightsTests
{
    /// <summary>A network that is nothing but its tensors, of any type.</summary>
    private sealed class Store : torch.nn.Module
    {
        public Store(params (string Key, torch.Tensor Value)[] buffers) : base("Store")
        {
            foreach (var (key, value) in buffers) register_buffer(key, value);
        }
    }

    [Fact]
    public void What_is_saved_is_loaded()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("deep/lenet.safetensors");
        using var first = new LeNet(seed: 1);
        using var second = new LeNet(seed: 2);
        first.Save(path);
        second.Load(path);
        foreach (var (key, tensor) in first.state_dict())
        {
            using var same = tensor.eq(second.state_dict()[key]).all();
            Assert.True(same.item<bool>(), key);
        }
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_file_follows_the_format()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("lenet.safetensors");
        using var network = new LeNet(seed: 1);
        network.Save(path);

        // Read as the format's specification says, without Lamina.
        byte[] file = File.ReadAllBytes(path);
        int headerEnd = 8 + (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        Assert.Equal(0, headerEnd % 8);
        using var header = JsonDocument.Parse(file.AsMemory(8, headerEnd - 8));
        Assert.Equal("pt", header.RootElement.GetProperty("__metadata__").GetProperty("format").GetString());
        var entry = header.RootElement.GetProperty("conv1.weight");
        Assert.Equal("F32", entry.GetProperty("dtype").GetString());
        Assert.Equal([6, 1, 5, 5], entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()));
        int begin = entry.GetProperty("data_offsets")[0].GetInt32(), end = entry.GetProperty("data_offsets")[1].GetInt32();
        Assert.Equal(150 * 4, end - begin);
        using var values = network.state_dict()["conv1.weight"].data<float>();
        Assert.Equal(values.ToArray(), MemoryMarshal.Cast<byte, float>(file.AsSpan(headerEnd + begin, end - begin)).ToArray());
        Assert.Equal(11, header.RootElement.EnumerateObject().Count());
    }

    // import base64, json, struct
    // h = json.dumps({"b": {"dtype": "BF16", "shape": [2], "data_offsets": [40, 44]},
    //                 "d": {"dtype": "F64", "shape": [1, 2], "data_offsets": [0, 16]},
    //                 "f": {"dtype": "F32", "shape": [2], "data_offsets": [32, 40]},
    //                 "n": {"dtype": "I64", "shape": [], "data_offsets": [24, 32]},
    //                 "i": {"dtype": "I64", "shape": [1], "data_offsets": [16, 24]}}).encode()
    // print(base64.b64encode(struct.pack("<Q", len(h)) + h + struct.pack("<ddqqffHH", 0.1, -2, 7, 9, 1.5, -3, 0x3F80, 0xC040)).decode())
    private const string WrittenByPython = "PQEAAAAAAAB7ImIiOiB7ImR0eXBlIjogIkJGMTYiLCAic2hhcGUiOiBbMl0sICJkYXRhX29mZnNldHMiOiBbNDAsIDQ0XX0sICJkIjogeyJkdHlwZSI6ICJG" +
        "NjQiLCAic2hhcGUiOiBbMSwgMl0sICJkYXRhX29mZnNldHMiOiBbMCwgMTZdfSwgImYiOiB7ImR0eXBlIjogIkYzMiIsICJzaGFwZSI6IFsyXSwgImRhdGFf" +
        "b2Zmc2V0cyI6IFszMiwgNDBdfSwgIm4iOiB7ImR0eXBlIjogIkk2NCIsICJzaGFwZSI6IFtdLCAiZGF0YV9vZmZzZXRzIjogWzI0LCAzMl19LCAiaSI6IHsi" +
        "ZHR5cGUiOiAiSTY0IiwgInNoYXBlIjogWzFdLCAiZGF0YV9vZmZzZXRzIjogWzE2LCAyNF19fZqZmZmZmbk/AAAAAAAAAMAHAAAAAAAAAAkAAAAAAAAAAADA" +
        "PwAAQMCAP0DA";

    [Fact]
    public void A_file_written_by_Python_is_read()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("python.safetensors");
        File.WriteAllBytes(path, Convert.FromBase64String(WrittenByPython));
        using var network = new Store(
            ("f", torch.zeros([2])), ("d", torch.zeros([1, 2], torch.ScalarType.Float64)), ("i", torch.zeros([1], torch.ScalarType.Int64)),
            ("n", torch.zeros([], torch.ScalarType.Int64)), ("b", torch.zeros([2], torch.ScalarType.BFloat16)));
        Weights.Load(network, path);

        var state = network.state_dict();
        using var f = state["f"].data<float>();
        using var d = state["d"].data<double>();
        using var wide = state["b"].to(torch.ScalarType.Float32);
        using var b = wide.data<float>();
        Assert.Equal([1.5f, -3f], f.ToArray());
        Assert.Equal([0.1, -2], d.ToArray());
        Assert.Equal([1f, -3f], b.ToArray());
        Assert.Equal((7L, 9L), (state["i"].item<long>(), state["n"].item<long>()));

        Weights.Save(network, folder.File("again.safetensors"));
        using var copy = new Store([.. state.Select(pair => (pair.Key, torch.zeros_like(pair.Value)))]);
        Weights.Load(copy, folder.File("again.safetensors"));
        foreach (var (key, tensor) in copy.state_dict())
        {
            using var same = tensor.eq(state[key]).all();
            Assert.True(same.item<bool>(), key);
        }
    }

    [Fact]
    public void The_weights_of_another_network_are_refused_and_nothing_changes()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("other.safetensors");
        using var other = new Store(
            ("a", torch.ones([2, 3])), ("b", torch.ones([4])), ("left.over", torch.ones([1])));
        Weights.Save(other, path);
        using var network = new Store(
            ("a", torch.zeros([3, 2])), ("b", torch.zeros([4], torch.ScalarType.Float64)), ("missing", torch.zeros([1])));
        var error = Assert.Throws<InvalidDataException>(() => Weights.Load(network, path));
        Assert.Equal(
            $"'{path}' holds the weights of another network than Store: not in the file: missing; only in the file: left.over; " +
            "a is Float32 [2,3] in the file and Float32 [3,2] in the network, b is Float32 [4] in the file and Float64 [4] in the network.",
            error.Message);
        using var changed = network.state_dict()["a"].any();
        Assert.False(changed.item<bool>());
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("no-such-file", Assert.Throws<FileNotFoundException>(() => Weights.Load(new Store(), "no-such-file")).Message);

    [Theory]
    [InlineData("", 0, "the file is truncated", true)]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 7, "7 bytes of numbers, but the header promises 8")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 9, "1 bytes after the last tensor belong to none")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}", 4, "takes 8 bytes, but its offsets [0, 4] span 4")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}", 8, "a has the offsets [8, 0]")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}", 8, "a has the shape [Any]")]
    [InlineData("{\"a\":{\"dtype\":\"Q4\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8, "a has the unknown type Q4")]
    [InlineData("{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[2,6]}}", 6, "b begins at 2 and overlaps a, which ends at 4")]
    [InlineData("{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[6,10]}}", 10, "between a and b, 2 bytes belong to no tensor")]
    [InlineData("{\"a\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]},\"a\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}", 0, "the header has a twice")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}", 8, "the header is not that of a safetensors file")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,8]}}", 8, "the header is not that of a safetensors file")]
    [InlineData("{\"a\":", 0, "the header is not that of a safetensors file")]
    [InlineData("[]", 0, "the header is not that of a safetensors file")]
    public void A_malformed_file_is_named_with_its_fault(string header, int data, string fault, bool empty = false)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("bad.safetensors");
        byte[] length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        File.WriteAllBytes(path, empty ? [] : [.. length, .. Encoding.UTF8.GetBytes(header), .. new byte[data]]);
        using var network = new Store(("a", torch.zeros([2])));
        var error = Assert.Throws<InvalidDataException>(() => Weights.Load(network, path));
        Assert.StartsWith($"'{path}'", error.Message);
        Assert.Contains(fault, error.Message);
    }

    [Theory]
    [InlineData(10UL, "the header alone ends at 18: the file is truncated")]
    [InlineData(ulong.MaxValue, "this is no safetensors file")]
    public void A_header_longer_than_the_file_is_named(ulong length, string fault)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("bad.safetensors");
        byte[] file = new byte[12];
        BinaryPrimitives.WriteUInt64LittleEndian(file, length);
        File.WriteAllBytes(path, file);
        using var network = new Store();
        Assert.Contains(fault, Assert.Throws<InvalidDataException>(() => Weights.Load(network, path)).Message);
    }

    [Fact]
    public void A_parameter_stays_the_same_object_and_learns_on()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("lenet.safetensors");
        using var network = new LeNet(seed: 1);
        network.Save(path);
        Parameter before = network.parameters().First();
        network.Load(path);
        Assert.Same(before, network.parameters().First());
        Assert.True(before.requires_grad);
    }
}
