using Lamina.Compiler.Planning;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Planning;

/// <summary>Which layers of a BFloat16 forward pass compute in which type, and what leaves them.</summary>
public class PrecisionPlanTests
{
    [Theory]

    // Products on 16 bits; what stands between them takes what arrives; what leaves is Float32.
    [InlineData("3, 8, 8", "Rescale(2);Conv2D(4, 3);ReLU;MaxPool2D(2);Flatten;Dense(2)", "conv1 relu1 pool1 flatten1 dense1", "conv1 relu1 pool1 flatten1")]
    [InlineData("3, 8, 8", "SeparableConv2D(4, 3);DepthwiseConv2D(3);GlobalAvgPool2D;Tanh", "separable1 depthwise1 pool1 tanh1", "separable1 depthwise1 pool1")]
    [InlineData("5, 8", "MultiHeadAttention(2)", "attention1", "")]

    // A batch norm reads 16 bits and computes in Float32; other norms need Float32 to arrive.
    [InlineData("3, 8, 8", "Conv2D(4, 3);BatchNorm;ReLU;Conv2D(4, 1)", "conv1 bn1 relu1 conv2", "conv1 bn1 relu1")]
    [InlineData("3, 8, 8", "Conv2D(4, 3);LayerNorm;ReLU;Conv2D(4, 1)", "conv1 conv2", "conv1")]
    [InlineData("3, 8, 8", "Conv2D(4, 3);GroupNorm(2);Conv2D(4, 1)", "conv1 conv2", "conv1")]
    [InlineData("3, 8, 8", "Conv2D(4, 3);LocalResponseNorm(3);Conv2D(4, 1)", "conv1 conv2", "conv1")]
    [InlineData("8", "Dense(4);Softmax;Dense(2)", "dense1 dense2", "dense1")]

    // No operator, or none with a gradient.
    [InlineData("8", "Dense(4);ReLU6;Dense(2)", "dense1 dense2", "dense1")]
    [InlineData("8", "Dense(4);Mish;Dense(2)", "dense1 dense2", "dense1")]
    [InlineData("3, 8, 8", "Conv2D(4, 3);ConvTranspose2D(4, 3);Conv2D(4, 1)", "conv1 conv2", "conv1")]
    [InlineData("5, 8", "Lstm(4);Dense(2)", "dense1", "")]

    // Values of two types are brought together in the wider one; of one type they stay.
    [InlineData("4", "Dense(4);Add(\"input\");Dense(2)", "dense1 dense2", "dense1")]
    [InlineData("4", "Dense(4, Name = \"a\");ReLU;Dense(4);Add(\"a\");Dense(2)", "a relu1 dense1 add1 dense2", "a relu1 dense1 add1")]
    [InlineData("4", "Dense(4, Name = \"a\");Softmax;Concat(\"a\");Dense(2)", "a dense1", "a")]
    public void Products_take_sixteen_bits(string input, string layers, string computes, string gives)
    {
        var (plan, graph) = Plan(layers, $"Input({input}{(layers.Contains("\"input\"", StringComparison.Ordinal) ? ", Name = \"input\"" : "")})");
        Assert.Equal((computes, gives), (
            Names(graph, id => plan.Nodes[id].Computes == NumberType.BFloat16),
            Names(graph, id => plan.Nodes[id].Gives == NumberType.BFloat16)));
    }

    [Fact]
    public void Learned_tensors_are_cast_where_the_operator_takes_one_type()
    {
        var (plan, graph) = Plan("Conv2D(4, 3);BatchNorm;PReLU;LayerScale(0.1);LayerNorm;Dense(2)", "Input(3, 8, 8)");
        Assert.Equal("conv1 prelu1 scale1 dense1", Names(graph, id => plan.Nodes[id].CastsTensors));
    }

    [Fact]
    public void The_numbers_of_tokens_stay_as_they_are()
    {
        var (plan, graph) = Plan("Embedding(8);Dense(4);Dense(2)", "Input(6, Vocabulary = 20)");
        Assert.Equal([NumberType.Whole, NumberType.Float32, NumberType.BFloat16, NumberType.Float32], plan.Nodes.Select(node => node.Gives));
        Assert.Equal(NumberType.Whole, plan.Nodes[graph.Nodes.Single(node => node.Name == "embedding1").Id].Computes);
    }

    [Fact]
    public void A_reason_is_given_only_where_there_is_a_cast_to_explain()
    {
        var (plan, graph) = Plan("LayerNorm;Conv2D(4, 3);LayerNorm;Conv2D(4, 1)", "Input(3, 8, 8)");
        Assert.Equal("ln2", Names(graph, id => plan.Nodes[id].Why.Length > 0));
    }

    [Theory]
    [InlineData("Dense(2)", true)]
    [InlineData("Softmax;LayerNorm", false)]
    public void A_network_without_products_gains_nothing(string layers, bool hasEffect) => Assert.Equal(hasEffect, Plan(layers, "Input(8)").Plan.HasEffect);

    private static (PrecisionPlan Plan, Graph.NetworkGraph Graph) Plan(string layers, string input)
    {
        var shaped = Outcome.Graph([input, .. layers.Split(';')]);
        return (PrecisionPlan.Of(shaped), shaped.Graph);
    }

    private static string Names(Graph.NetworkGraph graph, Func<int, bool> which) =>
        string.Join(" ", graph.Nodes.Where(node => node.Op is not Compiler.Ops.Input && which(node.Id)).Select(node => node.Name));
}
