using Lamina.Compiler.Reading;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Structure;

/// <summary>How a list of attributes becomes a graph: forks, branches, joins and named values.</summary>
public class GraphTests
{
    [Theory]
    // One branch joins the fork with the branch, in this order.
    [InlineData("Input(4, 8, 8); Branch; Conv2D(4, 3, Padding = Same); Add", "conv1(input) add1(input, conv1)")]
    // Several branches all start from the fork and are joined as written.
    [InlineData("Input(4, 8, 8); Branch; Conv2D(4, 1); Branch; Conv2D(6, 1); ReLU; Concat", "conv1(input) conv2(input) relu1(conv2) concat1(conv1, relu1)")]
    // An empty branch is the fork itself.
    [InlineData("Input(4, 8, 8); ReLU; Branch; Conv2D(4, 1); Branch; Add", "relu1(input) conv1(relu1) add1(conv1, relu1)")]
    // After a join the next branch has a new fork.
    [InlineData("Input(4, 8, 8); Branch; Conv2D(4, 1); Add; Branch; Conv2D(4, 1); Add", "conv1(input) add1(input, conv1) conv2(add1) add2(add1, conv2)")]
    // Named values come first, as written, then the current one.
    [InlineData("Input(4, 8, 8); Conv2D(4, 1, Name = \"a\"); Conv2D(4, 1, Name = \"b\"); ReLU; Concat(\"a\", \"b\")", "a(input) b(a) relu1(b) concat1(a, b, relu1)")]
    [InlineData("Input(4, 8, 8); Conv2D(4, 1, Name = \"a\"); ReLU; From(\"a\"); Conv2D(4, 1); Add(\"relu1\")", "a(input) relu1(a) conv1(a) add1(relu1, conv1)")]
    // A name in From is no name of a layer: the running number is still free.
    [InlineData("Input(4, 8, 8); Conv2D(4, 1); ReLU; From(\"conv1\"); Add(\"relu1\")", "conv1(input) relu1(conv1) add1(relu1, conv1)")]
    // The start of the list has a name of its own.
    [InlineData("Input(4, 8, 8); Conv2D(4, 1); From(\"input\"); Conv2D(4, 1); Add(\"conv1\")", "conv1(input) conv2(input) add1(conv1, conv2)")]
    public void Reads_as_drawn(string attributes, string graph)
    {
        var network = NetworkReader.Read(Written.Network(attributes.Split("; ")));
        Assert.Empty(network.Findings);
        var nodes = network.Graph.Graph.Nodes;
        Assert.Equal(graph, string.Join(" ", nodes.Skip(1).Select(node => $"{node.Name}({string.Join(", ", node.Inputs.Select(id => nodes[id].Name))})")));
    }

    [Theory]
    [InlineData("Add", "LAM0027", "Add: there are no branches to join; open them with [Branch], or name values to join with this one")]
    [InlineData("Branch; Conv2D(4, 1)", "LAM0027", "Branch: nothing joins the open branches; end them with [Add], [Concat] or [Multiply]")]
    [InlineData("ReLU; Branch; Conv2D(4, 1); From(\"relu1\"); Add", "LAM0027", "From: cannot stand in an open branch, which starts from the fork; join the branches first")]
    [InlineData("ReLU; Branch; Conv2D(4, 1); Add(\"relu1\")", "LAM0027", "Add: a join with names cannot stand in an open branch; join the branches first")]
    [InlineData("Branch; Add", "LAM0028", "Add: more than one of the joined paths is empty, so that a value is joined with itself; leave one out")]
    [InlineData("ReLU; Add(\"relu1\")", "LAM0029", "Add(\"relu1\"): a value is joined with itself; name another one")]
    [InlineData("ReLU; Conv2D(4, 1); Add(\"rule1\")", "LAM0026", "Add: no layer before this one is called rule1; known here: input, relu1, conv1")]
    [InlineData("Branch; Conv2D(5, 1); Add", "LAM1011", "add1: the input gives 4×8×8 and conv1 gives 5×8×8, which cannot be added; give both the same shape: the same filters, strides and padding, or a 1×1 convolution on the shorter path")]
    [InlineData("Branch; MaxPool2D(2); Concat", "LAM1011", "concat1: the input gives 4×8×8 and pool1 gives 4×4×4, which differ beyond the features; give both the same extents (Padding = Same, the same strides), or Crop = true for maps")]
    [InlineData("Branch; GlobalAvgPool2D; Multiply", "LAM1011", "multiply1: the input gives 4×8×8 and pool1 gives 4, which cannot be multiplied; bring both to one rank: a gate of C×1×1 needs KeepDims = true on its global pooling")]
    public void What_does_not_join_is_said_once(string attributes, string rule, string message)
    {
        var finding = Assert.Single(NetworkCompiler.Check(Written.Network(["Input(4, 8, 8)", .. attributes.Split("; ")])));
        Assert.Equal((rule, message), (finding.Rule, finding.Message));
    }

    [Theory]
    [InlineData("Branch; GlobalAvgPool2D(KeepDims = true); Conv2D(4, 1); Sigmoid; Multiply", "4×8×8")]
    [InlineData("Conv2D(6, 3, Name = \"skip\"); MaxPool2D(2); Concat(\"skip\", Crop = true)", "12×3×3")]
    [InlineData("Branch; Conv2D(6, 1); Branch; Conv2D(2, 1); Branch; Concat", "12×8×8")]
    public void Joins_have_their_shape(string attributes, string shape)
    {
        var network = NetworkReader.Read(Written.Network(["Input(4, 8, 8)", .. attributes.Split("; ")]));
        Assert.Empty(network.Findings);
        Assert.Equal(shape, network.Graph.Shape(network.Graph.Graph.Output)!.ToString());
    }

    [Fact]
    public void Sizes_known_only_at_run_time_join_on_a_condition()
    {
        // Two poolings rounded down, and the way back by nearest neighbours is not in the language yet: strides of a convolution and a pool do.
        var finding = Assert.Single(NetworkCompiler.Check(Written.Network(
            "Input(3, Any, 8)", "Branch", "Conv2D(4, 2, Stride = 2)", "Branch", "MaxPool2D(1, Stride = 2)", "Concat")));
        Assert.Equal(("LAM1012", "height must be a multiple of 2, or the values that concat1 joins do not match"), (finding.Rule, finding.Message));
    }

    /// <summary>A U-Net for images of any size: each level on the way down halves, rounding down, and each on the way up doubles.</summary>
    [Fact]
    public void A_U_net_says_at_each_level_which_sizes_fit()
    {
        const int levels = 4;
        var down = Enumerable.Range(1, levels).SelectMany(level => new[] { $"Conv2D(4, 3, Padding = Same, Name = \"enc{level}\")", "MaxPool2D(2)" });
        var up = Enumerable.Range(1, levels).Reverse().SelectMany(level => new[] { "Upsample2D(2)", $"Concat(\"enc{level}\", Name = \"dec{level}\")" });
        var findings = NetworkCompiler.Check(Written.Network(["Input(3, Any, 64)", .. down, .. up, "Conv2D(2, 1)"]));
        Assert.Equal(
            Enumerable.Range(1, levels).Reverse().Select(level => ("LAM1012", $"height must be a multiple of {1 << level}, or the values that dec{level} joins do not match")),
            findings.Select(finding => (finding.Rule, finding.Message)));
    }

    [Theory]
    [InlineData("Input(3, Any, 8) | Conv2D(4, 3, Padding = Same) | GlobalAvgPool2D", "")]
    [InlineData("Input(3, Any, 8) | MaxPool2D(2) | MaxPool2D(2) | GlobalAvgPool2D", """[new(1, "height", AtLeast: 4L, MultipleOf: 1L)]""")]
    [InlineData("Input(3, 16, Any) | Conv2D(4, 5) | MaxPool2D(2) | Conv2D(4, 5) | MaxPool2D(2)", """[new(2, "width", AtLeast: 16L, MultipleOf: 1L)]""")]
    [InlineData("Input(3, Any, Any) | Branch | Conv2D(4, 2, Stride = 2) | Branch | MaxPool2D(1, Stride = 2) | Concat", """[new(1, "height", AtLeast: 2L, MultipleOf: 2L), new(2, "width", AtLeast: 2L, MultipleOf: 2L)]""")]
    public void A_size_that_is_any_says_what_the_layers_need_of_it(string attributes, string needs)
    {
        var code = Emitted.Of([.. attributes.Split(" | ")]);
        if (needs.Length > 0) Assert.Contains($"CheckSizes(\"Net\", batch.Tensor, {needs});", code, StringComparison.Ordinal);
        else Assert.DoesNotContain("CheckSizes", code, StringComparison.Ordinal);
    }
}
