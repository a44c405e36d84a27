using TorchSharp;

namespace Lamina.Tests;

public sealed class PartialLoadTests
{
    [Fact]
    public void What_fits_is_loaded_and_the_rest_reported()
    {
        using var folder = new TemporaryFolder();
        using var source = new LeNet(seed: 1);
        string path = folder.File("body.safetensors");
        var state = source.state_dict();
        using var otherHead = torch.zeros([3, 84]);
        using var extra = torch.zeros([2]);
        using (var file = File.Create(path))
            SafetensorsWriter.Write(file, new Dictionary<string, torch.Tensor>
            {
                ["conv1.weight"] = state["conv1.weight"], ["conv1.bias"] = state["conv1.bias"], ["dense3.weight"] = otherHead, ["stem.weight"] = extra,
            });

        using var network = new LeNet(seed: 2);
        byte[] conv2 = network.state_dict()["conv2.weight"].bytes.ToArray();
        var report = network.Load(path, partial: true);
        Assert.Equal(["conv1.bias", "conv1.weight"], report.Loaded.Order());
        Assert.Equal(["stem.weight"], report.LeftOver);
        Assert.Equal(["dense3.weight is Float32 [3,84] in the file and Float32 [10,84] in the network"], report.Different);
        Assert.Equal(7, report.Missing.Count);
        Assert.Contains("dense3.bias", report.Missing);
        Assert.Equal(state["conv1.weight"].bytes.ToArray(), network.state_dict()["conv1.weight"].bytes.ToArray());
        Assert.Equal(conv2, network.state_dict()["conv2.weight"].bytes.ToArray());
        Assert.Contains("1 left over in the file: stem.weight", report.ToString());
    }

    [Fact]
    public void A_file_with_nothing_in_common_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var tensor = torch.zeros([2]);
        using (var file = File.Create(folder.File("other.safetensors"))) SafetensorsWriter.Write(file, new Dictionary<string, torch.Tensor> { ["stem.weight"] = tensor });
        using var network = new LeNet(seed: 2);
        var error = Assert.Throws<InvalidDataException>(() => network.Load(folder.File("other.safetensors"), partial: true));
        Assert.Contains("has nothing in common with LeNet: it holds stem.weight, and not conv1.", error.Message);
    }
}
