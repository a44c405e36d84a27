using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Sources;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Structure;

/// <summary>What a used block becomes: names, repetitions, bound parameters, one row in the table.</summary>
public class BlockTests
{
    private static readonly WrittenType pair = Block(
        "Pair", [new BlockParameter("filters", "int", null), new BlockParameter("kernel", "int", new WrittenValue.Whole(3))],
        "Conv2D(\"filters\", \"kernel\", Padding = Same)", "ReLU");

    [Theory]
    [InlineData(null, 1, "pair1.conv1 pair1.relu1")]
    [InlineData(null, 2, "pair1.conv1 pair1.relu1 pair2.conv1 pair2.relu1")]
    [InlineData("layer1", 1, "layer1.conv1 layer1.relu1")]
    // A written name counts on from a number at its end, or gets one.
    [InlineData("layer1.0", 2, "layer1.0.conv1 layer1.0.relu1 layer1.1.conv1 layer1.1.relu1")]
    [InlineData("stem", 2, "stem.0.conv1 stem.0.relu1 stem.1.conv1 stem.1.relu1")]
    public void Names_follow_the_use(string? name, int repeat, string layers) =>
        Assert.Equal(layers, string.Join(" ", Read(Use(pair, name, repeat, new WrittenValue.Whole(4))).Graph.Graph.Nodes.Skip(1).Select(node => node.Name)));

    [Fact]
    public void Defaults_fill_what_is_not_given()
    {
        var convolution = Read(Use(pair, null, 1, new WrittenValue.Whole(4))).Graph.Graph.Nodes[1].Op;
        Assert.Equal(EquatableArray.Of(3L, 3L), Assert.IsType<Convolution>(convolution).Window.Kernel);
    }

    [Fact]
    public void A_repeated_use_is_one_row_too()
    {
        var cost = Outcome.Cost(Read(Use(pair, "stage1", 3, new WrittenValue.Whole(4)), Use(pair, null, 1, new WrittenValue.Whole(4))).Graph);
        Assert.Equal(["stage1 … stage3", "pair1"], cost.List.Select(row => row.Name));
    }

    [Fact]
    public void A_use_is_one_row_of_the_networks_own_list()
    {
        var outer = Block("Outer", [], Use(pair, null, 2, new WrittenValue.Whole(4)), Written.Attribute("MaxPool2D(2)"));
        var cost = Outcome.Cost(Read(Use(outer, null, 1), Written.Attribute("Flatten")).Graph);
        Assert.Equal(6, cost.Layers.Count);
        // conv 3 -> 4 and 4 -> 4, 3x3 with bias: 4*3*9 + 4 and 4*4*9 + 4.
        Assert.Equal(
            [("outer1", "4×4×4", 112L + 148L), ("flatten1", "64", 0L)],
            cost.List.Select(row => (row.Name, row.Output.ToString(), row.Parameters)));
    }

    [Fact]
    public void Values_inside_a_block_are_named_by_its_path()
    {
        var network = Read(
            Use(pair, "stem", 1, new WrittenValue.Whole(4)), Written.Attribute("Conv2D(4, 1)"), Written.Attribute("Add(\"stem.conv1\")"));
        Assert.Empty(network.Findings);
        Assert.Equal([1, 3], network.Graph.Graph.OutputNode.Inputs);
    }

    private static ReadNetwork Read(params WrittenAttribute[] attributes)
    {
        var network = Written.Network("Input(3, 8, 8)");
        return NetworkReader.Read(network with { Attributes = network.Attributes.Concat(attributes).ToEquatableArray() });
    }

    private static WrittenType Block(string name, BlockParameter[] parameters, params string[] attributes) =>
        Block(name, parameters, [.. attributes.Select(Written.Attribute)]);

    private static WrittenType Block(string name, BlockParameter[] parameters, params WrittenAttribute[] attributes) => new(
        name, "global::" + name, "class", "public", default, null, new BlockSource(name, parameters.ToEquatableArray(), attributes.ToEquatableArray()));

    private static WrittenAttribute Use(WrittenType block, string? name, int repeat, params WrittenValue[] values)
    {
        var arguments = new List<WrittenArgument> { new("arguments", new WrittenValue.Several(values.ToEquatableArray())), new("Repeat", new WrittenValue.Whole(repeat)) };
        if (name is not null) arguments.Add(new("Name", new WrittenValue.Text(name)));
        return new("Use", $"Use<{block.Name}>", EquatableArray.Of(block), arguments.ToEquatableArray());
    }
}
