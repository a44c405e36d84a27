using Lamina.Compiler.Planning;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Planning;

/// <summary>What the inference path leaves out, folds and keeps packed.</summary>
public class InferencePlanTests
{
    [Theory]
    [InlineData("Conv2D(4, 3);BatchNorm;ReLU;Dropout(0.5);Flatten;Dense(2)", "conv1 relu1 flatten1 dense1")]
    [InlineData("Conv2D(4, 3);SpatialDropout(0.2);GaussianNoise(0.1);ReLU", "conv1 relu1")]
    [InlineData("Flatten;Dense(4);BatchNorm;ReLU", "flatten1 dense1 relu1")]

    // A norm stays where another layer reads what it normalises, and where no kernel comes before it.
    [InlineData("Conv2D(4, 3, Name = \"a\");BatchNorm;Add(\"a\")", "a bn1 add1")]
    [InlineData("BatchNorm;Conv2D(4, 3)", "bn1 conv1")]
    [InlineData("Conv2D(4, 3);ReLU;BatchNorm", "conv1 relu1 bn1")]
    public void Norms_are_folded_and_dropouts_are_absent(string layers, string computed)
    {
        var (plan, graph) = Plan(layers);
        Assert.Equal(computed, Names(graph, plan.IsComputed));
    }

    [Theory]
    [InlineData("Conv2D(4, 3);BatchNorm;ReLU;MaxPool2D(2);Flatten;Dense(2)", "conv1 relu1 pool1 flatten1 dense1")]
    [InlineData("MaxPool2D(2);ReLU", "")]
    [InlineData("Rescale(2);Conv2D(4, 3);GELU;Conv2D(4, 1)", "conv1 conv2")]

    // oneDNN adds maps of one shape, and pads as much before as after.
    [InlineData("Conv2D(4, 3, Padding = Same, Name = \"a\");ReLU;Conv2D(4, 1);Add(\"a\")", "a relu1 conv1 add1")]
    [InlineData("Conv2D(4, 3, Padding = Same, Name = \"a\");Softmax;Add(\"a\")", "a")]
    [InlineData("Conv2D(4, 3);MaxPool2D(2, Padding = Same)", "conv1")]
    [InlineData("Conv2D(4, 3);MaxPool2D(2, CeilMode = true)", "conv1 pool1")]
    [InlineData("Conv2D(4, 3);AvgPool2D(2)", "conv1 pool1")]
    [InlineData("Conv2D(4, 3);AvgPool2D(2, CeilMode = true)", "conv1")]
    public void Values_between_kernels_stay_packed(string layers, string packed)
    {
        var (plan, graph) = Plan(layers);
        Assert.Equal(packed, Names(graph, id => plan.Packed[id]));
    }

    /// <summary>16 filters of 3×3 on 512 channels of 8×8 cost 4.7 million multiply-adds, 64 filters 18.9 million.</summary>
    [Theory]
    [InlineData("Input(512, 8, 8)", "Conv2D(16, 3, Padding = Same)", true)]
    [InlineData("Input(512, 8, 8)", "Conv2D(64, 3, Padding = Same)", false)]
    [InlineData("Input(8192)", "Dense(4096)", true)]
    public void A_small_network_and_one_of_dense_layers_have_a_plain_script_too(string input, string layer, bool hasPlain)
    {
        var emitted = Emitted.Of(input, layer);
        Assert.Equal(hasPlain, emitted.Contains("def plain(", StringComparison.Ordinal));
        Assert.Equal(hasPlain, emitted.Contains("hasPlain: true", StringComparison.Ordinal));
        Assert.Contains("def infer(", emitted, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_whose_sizes_only_run_time_knows_has_no_script()
    {
        Assert.Contains("def infer(", Emitted.Of("Input(3, 8, 8)", "Conv2D(4, 3)"), StringComparison.Ordinal);
        Assert.DoesNotContain("def infer(", Emitted.Of("Input(3, Any, Any)", "Conv2D(4, 3)"), StringComparison.Ordinal);
    }

    private static (InferencePlan Plan, Graph.NetworkGraph Graph) Plan(string layers)
    {
        var shaped = Outcome.Graph(["Input(3, 8, 8)", .. layers.Split(';')]);
        return (InferencePlan.Of(shaped), shaped.Graph);
    }

    private static string Names(Graph.NetworkGraph graph, Func<int, bool> which) =>
        string.Join(" ", graph.Nodes.Where(node => node.Op is not Compiler.Ops.Input && which(node.Id)).Select(node => node.Name));
}
