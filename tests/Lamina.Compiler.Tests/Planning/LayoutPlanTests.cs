using Lamina.Compiler.Planning;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Planning;

/// <summary>Which kernels are stored channels last, and where a map is brought back.</summary>
public class LayoutPlanTests
{
    [Theory]
    [InlineData("Auto", "Conv2D(64, 3);ReLU;Conv2D(64, 3)", "conv1 conv2", "")]

    // 512 × 512 × 9 numbers in the kernel, and 2 × 512 × 16 in the maps; the rest of the network stays in the plain layout.
    [InlineData("Auto", "Conv2D(64, 3);MaxPool2D(8);Conv2D(512, 1);Conv2D(512, 3, Padding = 1);InstanceNorm;ReLU;Conv2D(512, 3, Padding = 1)", "conv1 conv2", "conv3")]
    [InlineData("ChannelsLast", "MaxPool2D(8);Conv2D(512, 1);Conv2D(512, 3, Padding = 1)", "conv1 conv2", "")]
    [InlineData("Contiguous", "Conv2D(64, 3);ReLU;Conv2D(64, 3)", "", "")]

    // Norms that add up a channel over the maps need sums in doubles, which libtorch has for plain maps only. Norms of vectors are none of them.
    [InlineData("Auto", "Conv2D(64, 3);BatchNorm;ReLU;Conv2D(64, 3)", "", "")]
    [InlineData("Auto", "Conv2D(64, 3);ReLU;Conv2D(64, 3);GroupNorm(4)", "", "")]
    [InlineData("Auto", "Conv2D(64, 3);InstanceNorm;GlobalAvgPool2D;Dense(8);BatchNorm", "conv1", "")]
    [InlineData("ChannelsLast", "Conv2D(64, 3);BatchNorm", "conv1", "")]

    // What has no spatial axes has no layout; groups have kernels of their own.
    [InlineData("Auto", "Conv2D(8, 3);Flatten;Dense(4)", "conv1", "")]
    [InlineData("Auto", "DepthwiseConv2D(3);ReLU", "", "")]
    public void Light_kernels_stand_channels_last(string layout, string layers, string kernels, string converts)
    {
        var shaped = Outcome.Graph(["Input(3, 32, 32)", .. layers.Split(';')]);
        var plan = LayoutPlan.Of(shaped, Enum.Parse<Graph.MemoryLayout>(layout));
        Assert.Equal(kernels, Names(plan.Kernels));
        Assert.Equal(converts, Names(plan.Converts));

        string Names(EquatableArray<bool> which) => string.Join(" ", shaped.Graph.Nodes.Where(node => which[node.Id]).Select(node => node.Name));
    }

    [Fact]
    public void The_layout_is_an_option_of_the_network()
    {
        Assert.Contains("ChannelsLast.Of(", Emitted.Of("Network", "Input(3, 8, 8)", "Conv2D(4, 3)"), StringComparison.Ordinal);
        Assert.DoesNotContain("ChannelsLast.Of(", Emitted.Of("Network(Layout = MemoryLayout.Contiguous)", "Input(3, 8, 8)", "Conv2D(4, 3)"), StringComparison.Ordinal);
    }
}
