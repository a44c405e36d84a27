using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Lamina.Torch.Tests.Nn;

/// <summary>State dicts are loaded and files written as 0.106.0 does.</summary>
[Collection(nameof(ProcessWide))]
public sealed class ModuleSavingTests
{
    [Fact]
    public void The_file_is_the_documented_one()
    {
        using var linear = nn.Linear(2, 1);
        using (no_grad())
        {
            linear.weight.fill_(1.5);
            linear.bias!.fill_(-2);
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        linear.save(writer);

        // Entries; "weight", Float32 = 6, rank 2, [1, 2], the data; "bias", Float32, rank 1, [1], the data.
        byte[] expected =
        [
            2,
            6, .. "weight"u8, 6, 2, 1, 2, .. BitConverter.GetBytes(1.5f), .. BitConverter.GetBytes(1.5f),
            4, .. "bias"u8, 6, 1, 1, .. BitConverter.GetBytes(-2f),
        ];
        Assert.Equal(expected, stream.ToArray());
    }

    [Fact]
    public void A_file_gives_back_what_was_saved()
    {
        using var net = Net();
        var file = Path.GetTempFileName();
        net.save(file);
        using var other = Net();
        var loaded = new Dictionary<string, bool>();
        other.load(file, true, null, loaded);
        File.Delete(file);

        Assert.All(loaded.Values, Assert.True);
        foreach (var (key, tensor) in net.state_dict())
            Assert.Equal(Recorded.Values(tensor), Recorded.Values(other.state_dict()[key]));
    }

    [Fact]
    public void Keys_can_be_skipped_on_either_side()
    {
        using var net = Net();
        using var other = Net();
        var (weight, bias) = (Recorded.Values(other.get_parameter("0.weight")!), Recorded.Values(net.get_parameter("0.bias")!));
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        net.save(writer, ["1.running_mean"]);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        other.load(reader, false, ["0.weight"]);
        Assert.Equal(weight, Recorded.Values(other.get_parameter("0.weight")!));
        Assert.Equal(bias, Recorded.Values(other.get_parameter("0.bias")!));
    }

    [Fact]
    public void A_file_of_another_network_is_refused()
    {
        using var linear = nn.Linear(2, 1);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        linear.save(writer);

        using var net = Net();
        Assert.Equal("Mismatched state_dict sizes: expected 7, but found 2 entries.", Assert.Throws<ArgumentException>(() => Load(net)).Message);
        using var named = nn.Sequential(nn.Linear(2, 1));
        Assert.Contains("named 'weight'", Assert.Throws<ArgumentException>(() => Load(named)).Message, StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => net.load("no-such-file"));

        void Load(nn.Module module)
        {
            using var reader = new BinaryReader(new MemoryStream(stream.ToArray()));
            module.load(reader);
        }
    }

    [Fact]
    public void A_state_dict_is_copied_in()
    {
        using var source = Net();
        using var target = Net();
        var weight = target.get_parameter("0.weight");
        var (missing, unexpected) = target.load_state_dict(source.state_dict());
        Assert.Empty(missing);
        Assert.Empty(unexpected);
        Assert.Same(weight, target.get_parameter("0.weight"));
        Assert.Equal(Recorded.Values(source.get_parameter("0.weight")!), Recorded.Values(weight!));
    }

    [Fact]
    public void Keys_that_differ_are_an_error_or_reported()
    {
        using var net = Net();
        var source = net.state_dict();
        source.Remove("0.weight");
        source["extra"] = zeros(1);
        Assert.Equal("The loaded state_dict is not identical to the target dictionary.", Assert.Throws<InvalidOperationException>(() => net.load_state_dict(source)).Message);
        var (missing, unexpected) = net.load_state_dict(source, false);
        Assert.Equal(["0.weight"], missing);
        Assert.Equal(["extra"], unexpected);
    }

    [Fact]
    public void A_shape_that_does_not_fit_is_libtorchs_error()
    {
        using var net = nn.Linear(3, 2);
        var source = new Dictionary<string, Tensor> { ["weight"] = zeros([2, 4]), ["bias"] = zeros(2) };
        var error = Assert.Throws<ExternalException>(() => net.load_state_dict(source));
        Assert.Contains("size of tensor a (3) must match the size of tensor b (4)", error.Message, StringComparison.Ordinal);
    }

    private static nn.Module Net() => nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2));
}
