using Lamina.Compiler.Costing;
using Lamina.Compiler.Planning;
using Lamina.Compiler.Recipes;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Costing;

/// <summary>Bytes by hand: four for each number.</summary>
public class MemoryCostTests
{
    private static readonly Recipe none = Recipe.None;

    [Fact]
    public void Weights_count_running_statistics_and_gradients_do_not()
    {
        // Dense(4) on 3: 12 + 4 numbers; BatchNorm on 4: 8 learned, 8 kept and a counter of eight bytes.
        var memory = Of(none, "Input(3)", "Dense(4)", "BatchNorm");
        Assert.Equal(4 * (16 + 8 + 8) + 8, memory.Weights);
        Assert.Equal(4 * (16 + 8), memory.Gradients);
    }

    [Theory]
    [InlineData(0.0, false, 0)]
    [InlineData(0.9, false, 1)]
    [InlineData(null, false, 2)]
    [InlineData(null, true, 3)]
    public void The_optimizer_keeps_so_many_numbers_of_each_parameter(double? momentum, bool amsGrad, int copies)
    {
        var plain = new Regularisation(0, true, true, null, null);
        Optimizer optimizer = momentum is { } written ? new Sgd("", 0.1, plain, written, 0, false, false) : new Adam("", 0.1, plain, 0.9, 0.999, 1e-8, false, amsGrad);
        var memory = Of(Recipe.None with { Optimizer = optimizer }, "Input(3)", "Dense(4)");
        Assert.Equal(copies * memory.Gradients, memory.OptimizerState);
    }

    [Fact]
    public void A_rectifier_that_overwrites_keeps_one_value_and_one_that_does_not_two()
    {
        // The sample 10, the dense layer's value 20, written over by ReLU: 30 numbers. Sigmoid makes another 20, and keeps only those.
        Assert.Equal(4 * (10 + 20), Of(none, "Input(10)", "Dense(20)", "ReLU").SavedPerSample);
        Assert.Equal(4 * (10 + 20), Of(none, "Input(10)", "Dense(20)", "Sigmoid").SavedPerSample);
        Assert.Equal(4 * (10 + 20 + 20), Of(none, "Input(10)", "Dense(20)", "GELU").SavedPerSample);
    }

    [Fact]
    public void Pools_keep_their_indices_and_dropout_its_mask()
    {
        // 1×4×4, a convolution to 2×4×4 (kept for the pool), 2×2×2 pooled as the answer, and an index of eight bytes for each.
        Assert.Equal(4 * (16 + 32 + 8) + 8 * 8, Of(none, "Input(1, 4, 4)", "Conv2D(2, 1)", "MaxPool2D(2)").SavedPerSample);

        // The dense layer's value is not needed; the answer and the mask are as large.
        Assert.Equal(4 * (10 + 20 + 20), Of(none, "Input(10)", "Dense(20)", "Dropout(0.5)").SavedPerSample);
    }

    [Fact]
    public void Without_gradients_a_value_goes_when_it_was_read_for_the_last_time()
    {
        // At the second layer: the sample, the first value and the second. At the third the first is gone.
        Assert.Equal(4 * (10 + 500 + 20), Of(none, "Input(10)", "Dense(500)", "Dense(20)", "Dense(30)").ActivationsPerSample);

        // A shortcut lives until its join.
        Assert.Equal(4 * (10 + 10 + 10 + 10), Of(none, "Input(10)", "Dense(10)", "Branch", "Dense(10)", "Add").ActivationsPerSample);
    }

    [Theory]
    [InlineData(Graph.MemoryLayout.Contiguous, 16 + 32)]
    [InlineData(Graph.MemoryLayout.ChannelsLast, 0)]
    public void A_convolution_copies_maps_that_do_not_stand_channels_last(Graph.MemoryLayout layout, int copied)
    {
        // 1×4×4 arrives, 2×4×4 leaves: oneDNN takes both as they are, or copies both.
        var plan = Planner.Plan(Outcome.Graph("Input(1, 4, 4)", "Conv2D(2, 1)"), layout);
        Assert.Equal(4 * copied, MemoryCost.Of(plan, none)!.WorkspacePerSample);
    }

    [Fact]
    public void Nothing_is_claimed_where_sizes_are_known_only_at_run_time()
    {
        var graph = Outcome.Graph("Input(3, Any, Any)", "Conv2D(8, 3)");
        Assert.Null(MemoryCost.Of(Planner.Plan(graph), none));
    }

    private static MemoryCost Of(Recipe recipe, params string[] attributes)
    {
        var graph = Outcome.Graph(attributes);
        return MemoryCost.Of(Planner.Plan(graph), recipe)!;
    }
}
