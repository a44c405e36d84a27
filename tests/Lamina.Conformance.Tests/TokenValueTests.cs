using System.Text.Json;
using Lamina.Conformance.Tests.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>Layers of tokens do what PyTorch 1.13.1's do with the same weights (PyTorch/tokens.json, written by PyTorch/tokens.py).</summary>
public class TokenValueTests
{
    [Theory]
    [InlineData(typeof(OnlyLstm))]
    [InlineData(typeof(OnlyLstmSequence))]
    [InlineData(typeof(OnlyGru))]
    [InlineData(typeof(OnlyAttention))]
    [InlineData(typeof(OnlyPositions))]
    [InlineData(typeof(OnlyEmbedding))]
    public void A_layer_has_PyTorchs_values(Type type)
    {
        using var record = Record();
        var expected = record.RootElement.GetProperty("values").GetProperty(type.Name).EnumerateArray().Select(value => value.GetSingle()).ToArray();
        using var network = (nn.Module<Tensor, Tensor>)Activator.CreateInstance(type, CPU, 1L)!;
        Fill(network);
        using var x = type == typeof(OnlyEmbedding)
            ? tensor(Enumerable.Range(0, 8).Select(i => (long)i).ToArray(), [2, 4])
            : tensor(Enumerable.Range(0, 48).Select(i => (float)Math.Cos(0.61 * i)).ToArray(), [2, 4, 6]);
        using var output = network.forward(x);
        var values = output.contiguous().data<float>().ToArray();
        Assert.Equal(expected.Length, values.Length);
        for (var index = 0; index < expected.Length; index++) Assert.Equal(expected[index], values[index], 2e-6f);
    }

    [Theory]
    [InlineData(typeof(OnlyLstmSequence), "lstm1.")]
    [InlineData(typeof(OnlyAttention), "attention1.")]
    public void The_keys_are_PyTorchs(Type type, string prefix)
    {
        using var record = Record();
        var expected = record.RootElement.GetProperty("keys").GetProperty(type.Name).EnumerateArray().Select(key => prefix + key.GetString());
        using var network = (nn.Module<Tensor, Tensor>)Activator.CreateInstance(type, CPU, 1L)!;
        Assert.Equal(expected, network.state_dict().Keys);
    }

    [Fact]
    public void A_recurrent_layer_is_drawn_from_the_networks_own_generator()
    {
        manual_seed(7);
        using var expected = rand(4);
        manual_seed(7);
        using var network = new StackedLstm(seed: 1);
        using var same = new StackedLstm(seed: 1);
        using var found = rand(4);
        Assert.True(expected.allclose(found));
        foreach (var (first, second) in network.parameters().Zip(same.parameters())) Assert.True(first.allclose(second, 0, 0));
    }

    [Fact]
    public void A_recurrent_layer_moves_with_its_network_and_is_saved_with_it()
    {
        using var network = new StackedLstm(seed: 1);
        network.to(ScalarType.Float64);
        Assert.All(network.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
        network.to(ScalarType.Float32);
        Assert.Contains("encoder.lstm.weight_hh_l0", network.state_dict().Keys);

        using var other = new StackedLstm(seed: 2);
        var path = Path.GetTempFileName();
        network.Save(path);
        other.Load(path);
        File.Delete(path);
        using var x = randint(11, [2, 7]);
        using var expected = network.forward(x);
        using var found = other.forward(x);
        Assert.True(expected.allclose(found, 0, 0));
    }

    [Fact]
    public void Tokens_that_are_not_Int64_are_refused_at_the_edge()
    {
        using var network = new StackedLstm(seed: 1);
        using var x = rand([2, 7]);
        var error = Assert.Throws<ArgumentException>(() => network.Forward(new Batch(x)));
        Assert.StartsWith("StackedLstm takes the numbers of tokens, Int64; this batch is Float32", error.Message, StringComparison.Ordinal);
    }

    private static JsonDocument Record() => JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PyTorch", "tokens.json")));

    /// <summary>Value i of parameter p is sin(0.37 i + p) / 2, as in PyTorch/tokens.py.</summary>
    private static void Fill(nn.Module network)
    {
        using var noGrad = no_grad();
        foreach (var (parameter, p) in network.parameters().Select((parameter, p) => (parameter, p)))
        {
            using var values = tensor(Enumerable.Range(0, (int)parameter.numel()).Select(i => (float)(Math.Sin(0.37 * i + p) / 2)).ToArray(), parameter.shape);
            parameter.copy_(values);
        }
    }
}
