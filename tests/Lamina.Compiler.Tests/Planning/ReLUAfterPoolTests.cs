using Lamina.Compiler.Planning;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Planning;

/// <summary>Where a max pool is computed before the ReLU that is written before it.</summary>
public class ReLUAfterPoolTests
{
    [Theory]
    [InlineData("Conv2D(4, 3);ReLU;MaxPool2D(2);Flatten;Dense(2)", "conv1 pool1 relu1 flatten1 dense1")]
    [InlineData("Conv2D(4, 3);ReLU;MaxPool2D(2, Padding = Same);Conv2D(4, 3);ReLU;MaxPool2D(2);Flatten", "conv1 pool1 relu1 conv2 pool2 relu2 flatten1")]

    // A mean of positive parts is not the positive part of the mean; a pool that leaves as many numbers saves nothing.
    [InlineData("Conv2D(4, 3);ReLU;AvgPool2D(2);Flatten", "conv1 relu1 pool1 flatten1")]
    [InlineData("Conv2D(4, 3);ReLU;MaxPool2D(3, Stride = 1);Flatten", "conv1 relu1 pool1 flatten1")]
    [InlineData("Conv2D(4, 3);Tanh;MaxPool2D(2);Flatten", "conv1 tanh1 pool1 flatten1")]

    // Somebody else sees the value between them, or what the two give.
    [InlineData("Conv2D(4, 3);ReLU(Name = \"a\");MaxPool2D(2);Flatten(Name = \"b\");From(\"a\");Flatten;Concat(\"b\")", "conv1 a pool1 b flatten1 concat1")]
    [InlineData("Conv2D(4, 3);ReLU;MaxPool2D(2)", "conv1 relu1 pool1")]
    public void The_pool_goes_first_where_it_leaves_less(string layers, string computed)
    {
        var graph = ReLUAfterPool.Of(Outcome.Graph(["Input(3, 12, 12)", .. layers.Split(';')])).Graph;
        Assert.Equal(computed, string.Join(" ", graph.Nodes.Where(node => node.Op is not Compiler.Ops.Input).Select(node => node.Name)));
        Assert.All(graph.Nodes, node => Assert.All(node.Inputs, input => Assert.True(input < node.Id)));
    }

    [Fact]
    public void Shapes_follow_the_layers()
    {
        var shaped = ReLUAfterPool.Of(Outcome.Graph("Input(3, 12, 12)", "Conv2D(4, 3)", "ReLU", "MaxPool2D(2)", "Flatten"));
        Assert.Equal("3×12×12 4×10×10 4×5×5 4×5×5 100", string.Join(" ", shaped.Graph.Nodes.Select(shaped.OutputOf)));
    }

    [Fact]
    public void Who_looks_at_every_value_can_have_them_in_the_written_order()
    {
        var source = Written.Network("Input(3, 12, 12)", "Conv2D(4, 3)", "ReLU", "MaxPool2D(2)", "Flatten", "Dense(2)");
        Assert.Contains("max_pool2d(conv1,", NetworkCompiler.Compile(source).Code, StringComparison.Ordinal);
        Assert.Contains("max_pool2d(relu1,", NetworkCompiler.Compile(source, keepsOrder: true).Code, StringComparison.Ordinal);
    }
}
