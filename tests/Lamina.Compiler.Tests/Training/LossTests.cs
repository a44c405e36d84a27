using Lamina.Compiler.Sources;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Training;

/// <summary>What each loss becomes, and from which targets it can learn.</summary>
public class LossTests
{
    [Theory]
    [InlineData("CrossEntropy", "functional.cross_entropy(scores, y.Tensor);", "Labels SoftLabels")]
    [InlineData("NegativeLogLikelihood", "functional.nll_loss(scores, y.Tensor, null, global::TorchSharp.torch.nn.Reduction.Mean);", "Labels")]
    [InlineData("MeanSquaredError", "functional.mse_loss(scores, y.Like(scores), global::TorchSharp.torch.nn.Reduction.Mean);", "TargetValues")]
    [InlineData("MeanAbsoluteError", "functional.l1_loss(scores, y.Like(scores), global::TorchSharp.torch.nn.Reduction.Mean);", "TargetValues")]
    [InlineData("Huber(Delta = 0.5)", "functional.huber_loss(scores, y.Like(scores), 0.5, global::TorchSharp.torch.nn.Reduction.Mean);", "TargetValues")]
    [InlineData("BinaryCrossEntropy", "global::Lamina.Losses.BinaryCrossEntropyWithLogits(scores, y, 1.0);", "Labels SoftLabels TargetValues")]
    [InlineData("KLDivergence", "global::Lamina.Losses.KLDivergence(scores, y);", "Labels SoftLabels")]
    [InlineData("Hinge", "global::Lamina.Losses.Hinge(scores, y.Tensor, 1.0);", "Labels")]
    [InlineData("Dice", "global::Lamina.Losses.Dice(scores, y, 1.0);", "SoftLabels TargetValues")]
    [InlineData("Loss<Focal>", "global::Lamina.Losses.Own<global::Focal>(scores, y);", "Labels SoftLabels TargetValues")]
    public void A_loss_is_one_call_and_a_step_for_each_kind_of_targets_it_reads(string loss, string call, string targets)
    {
        string[] logarithms = loss == "NegativeLogLikelihood" ? ["LogSoftmax"] : [];
        var code = Emitted.Of(["Input(4)", "Dense(3)", .. logarithms, loss, "Sgd(0.1)"]);
        Assert.Contains(call, code, StringComparison.Ordinal);
        Assert.Equal(targets.Split(' '), new[] { "Labels", "SoftLabels", "TargetValues" }.Where(kind => code.Contains($"TrainStep(global::Lamina.Batch x, global::Lamina.{kind} y)", StringComparison.Ordinal)));
    }

    [Fact]
    public void Several_losses_are_a_weighted_sum() => Assert.Contains(
        """
                    // BinaryCrossEntropy
                    using var loss1 = global::Lamina.Losses.BinaryCrossEntropyWithLogits(scores, y, 1.0);
                    // Dice(Weight = 0.5)
                    using var loss2 = global::Lamina.Losses.Dice(scores, y, 1.0);
                    return global::Lamina.Losses.Sum((loss1, 1.0), (loss2, 0.5));
        """, Emitted.Code("BinaryCrossEntropy", "Dice(Weight = 0.5)", "Sgd(0.1)"), StringComparison.Ordinal);

    [Fact]
    public void A_weight_for_each_class_and_no_more()
    {
        Assert.Contains("tensor(new[] { 1.0f, 2.0f, 0.5f });", Emitted.Code("CrossEntropy(ClassWeights = [1, 2, 0.5])", "Sgd(0.1)"), StringComparison.Ordinal);
        var (place, message) = Outcome.Finding("Input(4)", "Dense(3)", "CrossEntropy(ClassWeights = [1, 2])", "Sgd(0.1)");
        Assert.Equal("LAM0010 ClassWeights", place);
        Assert.EndsWith("ClassWeights has 2 numbers, but the network gives 3 classes; give one for each", message, StringComparison.Ordinal);
    }

    /// <summary>Two named outputs beside a main one of classes.</summary>
    private static readonly string[] threefold = ["Input(4)", "Dense(3)", "Output(\"aux\")", "Dense(3)", "Output(\"box\")", "Dense(3)"];

    [Theory]
    [InlineData("MeanSquaredError(Output = \"box\")", "functional.mse_loss(box, box_target.Like(box), ", "TargetValues box_target")]                    // cannot read classes
    [InlineData("CrossEntropy(Output = \"box\", OwnTarget = true)", "functional.cross_entropy(box, box_target.Tensor)", "Target box_target")]          // says so
    [InlineData("CrossEntropy(Output = \"box\")", "functional.cross_entropy(box, y.Tensor)", null)]                                                     // an auxiliary head
    [InlineData("BinaryCrossEntropy(Output = \"box\", Weight = 2)", "global::Lamina.Losses.BinaryCrossEntropyWithLogits(box, y, 1.0)", null)]            // can read classes
    public void An_output_learns_from_its_own_target_where_it_must_or_says_so(string loss, string call, string? parameter)
    {
        var code = Emitted.Of([.. threefold, "CrossEntropy", loss, "Sgd(0.1)"]);
        Assert.Contains(call, code, StringComparison.Ordinal);
        Assert.Contains($"TrainStep(global::Lamina.Batch x, global::Lamina.Labels y{(parameter is null ? "" : $", global::Lamina.{parameter}")})", code, StringComparison.Ordinal);
        Assert.Equal(parameter is not null, code.Contains("NamedTarget", StringComparison.Ordinal));
    }

    [Fact]
    public void All_losses_of_an_output_read_the_target_that_one_of_them_claims()
    {
        var code = Emitted.Of([.. threefold, "MeanSquaredError", "MeanSquaredError(Output = \"box\", OwnTarget = true)", "MeanAbsoluteError(Output = \"box\")", "Sgd(0.1)"]);
        Assert.Contains("functional.l1_loss(box, box_target.Like(box), ", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Losses_that_share_a_target_read_one_kind_of_it()
    {
        var (place, message) = Outcome.Finding([.. threefold, "BinaryCrossEntropy", "CrossEntropy(Output = \"aux\")", "MeanSquaredError(Output = \"box\")", "Sgd(0.1)"]);
        Assert.StartsWith("LAM0042", place, StringComparison.Ordinal);
        Assert.EndsWith("one target is of one kind: give box its own with OwnTarget = true, or remove one of the two", message, StringComparison.Ordinal);
        Assert.Empty(Outcome.Findings([.. threefold, "BinaryCrossEntropy", "CrossEntropy(Output = \"aux\")", "MeanSquaredError(Output = \"box\", OwnTarget = true)", "Sgd(0.1)"]));
    }

    [Fact]
    public void The_main_output_has_no_other_target()
    {
        var (place, message) = Outcome.Finding("Input(4)", "Dense(3)", "CrossEntropy(OwnTarget = true)", "Sgd(0.1)");
        Assert.Equal("LAM0010 OwnTarget", place);
        Assert.EndsWith("the main output's target is the data set's own; OwnTarget stands beside Output", message, StringComparison.Ordinal);
    }

    /// <summary>The classes are those of the main target.</summary>
    [Fact]
    public void An_output_with_its_own_target_has_its_own_classes()
    {
        string[] network = ["Input(4)", "Classes(3)", "Dense(5)", "Output(\"colour\")", "Dense(3)", "CrossEntropy", "Sgd(0.1)"];
        Assert.Equal("LAM1005 units", Outcome.Finding([.. network, "CrossEntropy(Output = \"colour\")"]).Place);
        var code = Emitted.Of([.. network, "CrossEntropy(Output = \"colour\", OwnTarget = true)"]);
        Assert.Contains("(global::Lamina.Logits main, Tensor colour) Forward(", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Accumulated_gradients_move_the_weights_at_every_third_batch()
    {
        var code = Emitted.Code("CrossEntropy", "Sgd(0.1)", "Train(Accumulate = 3)");
        Assert.Contains("if (++Collected == 3) Update(); // until then the gradients add up", code, StringComparison.Ordinal);
        Assert.Contains("AverageGradients();", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recipe_of_another_class_is_a_trainer_of_the_network()
    {
        var network = Written.Named("Net", "Input(4)", "Dense(3)");
        var type = network.Type with { Name = "NetSgd", MetadataName = "NetSgd" };
        var recipe = new RecipeSource(
            type, new[] { "Recipe<Net>", "CrossEntropy", "Sgd(0.1)", "Weights(Init = Init.Normal, Std = 0.0125)" }.Select(Written.Attribute).ToEquatableArray(), default, default, default, network);
        var compiled = NetworkCompiler.Compile(recipe);
        Assert.Empty(compiled.Findings);
        Assert.Equal("NetSgd.g.cs", compiled.HintName);
        Assert.Contains("sealed partial class NetSgd : global::Lamina.Trainer", compiled.Code, StringComparison.Ordinal);
        Assert.Contains("public NetSgd(global::Net network) : base(network, global::Net.Summary, recipe) => this.network = network;", compiled.Code, StringComparison.Ordinal);
        Assert.Contains("global::Lamina.Initialisers.Set(network, \"dense1.weight\", torch.empty(new long[] { 3L, 4L }).normal_(0.0, 0.0125, generator)); // Normal, mean 0, std 0.0125", compiled.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_found_on_a_recipe_class_is_said_when_it_trains()
    {
        var network = Written.Named("Net", "Input(4)", "Dense(8)", "ReLU", "Dense(3)");
        var type = network.Type with { Name = "Fast", MetadataName = "Fast" };
        var recipe = new RecipeSource(type, new[] { "Recipe<Net>", "CrossEntropy", "Sgd(3)" }.Select(Written.Attribute).ToEquatableArray(), default, default, default, network);
        Assert.Contains(
            "base(network, global::Net.Summary.With(new global::Lamina.FindingSummary(\"LAM3012\", global::Lamina.FindingSeverity.Warning, \"Sgd: the learning rate is 3; networks without a norm often diverge above 0.5: use 0.01\")), recipe)",
            NetworkCompiler.Compile(recipe).Code, StringComparison.Ordinal);
    }
}
