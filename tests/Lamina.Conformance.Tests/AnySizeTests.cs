using System.Runtime.InteropServices;
using Lamina.Conformance.Tests.Networks.OpenSizes;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>A size that is declared <c>Any</c>: those that libtorch cannot compute are refused before it, in words, and no others.</summary>
public class AnySizeTests
{
    private const int Most = 70;

    private static readonly Dictionary<string, (Func<nn.Module<Tensor, Tensor>> New, Action<nn.Module<Tensor, Tensor>, Tensor> Edge, Func<long, long[]> Shape)> cases = new()
    {
        ["height of a U-Net"] = (() => new AnyUShape(seed: 1), (network, x) => ((AnyUShape)network).Forward(x).Dispose(), size => [2, 1, size, 24]),
        ["width of a U-Net"] = (() => new AnyUShape(seed: 1), (network, x) => ((AnyUShape)network).Forward(x).Dispose(), size => [2, 1, 24, size]),
        ["length"] = (() => new AnyLength(seed: 1), (network, x) => ((AnyLength)network).Forward(x).Dispose(), size => [2, 3, size]),
        ["rounded up"] = (() => new AnyRoundedUp(seed: 1), (network, x) => ((AnyRoundedUp)network).Forward(x).Dispose(), size => [2, 1, size, 16]),
        ["two ways"] = (() => new AnyOnTwoWays(seed: 1), (network, x) => ((AnyOnTwoWays)network).Forward(x).Dispose(), size => [2, 1, size, size]),
    };

    public static TheoryData<string> Cases => [.. cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sizes_are_refused_exactly_where_libtorch_refuses_them(string name)
    {
        var (create, edge, shape) = cases[name];
        using var network = create();
        network.eval();
        var (refused, broken) = (new List<long>(), new List<long>());
        for (long size = 1; size <= Most; size++)
        {
            using var x = zeros(shape(size));
            if (Record.Exception(() => network.forward(x).Dispose()) is ExternalException) broken.Add(size);
            if (Record.Exception(() => edge(network, x)) is ShapeMismatchException) refused.Add(size);
        }

        Assert.InRange(broken.Count, 1, Most - 1);
        Assert.Equal(broken, refused);
    }

    [Fact]
    public void The_message_says_which_sizes_would_do()
    {
        using var network = new AnyUShape(seed: 1);
        using var x = zeros([2L, 1L, 24L, 21L]);
        var fault = Assert.Throws<ShapeMismatchException>(() => network.Forward(x));
        Assert.Equal("AnyUShape takes a width of at least 12, a multiple of 4, not 21; 20 or 24 would fit; this batch is [2,1,24,21]", fault.Message);
    }

    [Fact]
    public void The_last_of_two_extents_is_a_length()
    {
        using var network = new AnyLength(seed: 1);
        using var x = zeros([2L, 3L, 21L]);
        var fault = Assert.Throws<ShapeMismatchException>(() => network.Forward(x));
        Assert.Equal("AnyLength takes a length of at least 30, not 21; 30 would fit; this batch is [2,3,21]", fault.Message);
    }

    [Fact]
    public void A_data_set_is_refused_before_it_is_trained_on()
    {
        using var network = new AnyUShape(seed: 1);
        using var data = new DataSplit(Scans("scans"), Scans("more scans"));
        var fault = Assert.Throws<ShapeMismatchException>(() => network.Fit(data, new RunOptions { Output = RunOutput.None, Directory = "" }));
        Assert.Equal("AnyUShape takes a width of at least 12, a multiple of 4, not 10; 12 would fit; scans holds [8,1,24,10]", fault.Message);

        static Dataset Scans(string name) => new(name, zeros([8L, 1L, 24L, 10L]), new TargetValues(zeros([8L, 1L, 24L, 10L])));
    }
}
