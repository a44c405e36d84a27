using Lamina.Compiler.Sources;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Training;

/// <summary>What each optimizer becomes: TorchSharp's factory, arguments by position in the order of its signature.</summary>
public class OptimizerTests
{
    private const string All = "global::System.Linq.Enumerable.ToList(network.parameters())";

    [Theory]
    [InlineData("Sgd(0.1)", "SGD({0}, 0.1, 0.0, 0.0, 0.0, false, false)")]
    [InlineData("Adamax", "Adamax({0}, 0.002, 0.9, 0.999, 1E-08, 0.0)")]
    [InlineData("NAdam(MomentumDecay = 0.1)", "NAdam({0}, 0.002, 0.9, 0.999, 1E-08, 0.0, 0.1)")]
    [InlineData("RmsProp(0.1, Rho = 0.9, Momentum = 0.5, Epsilon = 0.2, WeightDecay = 0.3, Centered = true)", "RMSProp({0}, 0.1, 0.9, 0.2, 0.3, 0.5, true, false)")]
    [InlineData("Adagrad(RateDecay = 0.1, InitialAccumulator = 0.2, WeightDecay = 0.3)", "Adagrad({0}, 0.01, 0.1, 0.3, 0.2, 1E-10)")]
    [InlineData("Adadelta(Rho = 0.95)", "Adadelta({0}, 1.0, 0.95, 1E-06, 0.0, false)")]
    public void An_optimizer_is_one_call(string attribute, string call) =>
        Assert.Contains("global::TorchSharp.torch.optim." + string.Format(call, All) + ";", Emitted.Code("CrossEntropy", attribute), StringComparison.Ordinal);

    /// <summary>Forms that TorchSharp does not have, or has as many operators, are Lamina's own optimizers; Adagrad's epsilon under the root is as well in the sum from the beginning.</summary>
    [Theory]
    [InlineData("Sgd(0.1, Momentum = 0.9, Nesterov = true, WeightDecay = 0.2, RateInVelocity = true)", "new global::Lamina.FusedSgd([new({0}, 0.2)], 0.1, 0.9, 0.0, true, true)")]
    [InlineData("Sgd(0.1, Momentum = 0.9, Dampening = 0.2, WeightDecay = 0.0005)", "new global::Lamina.FusedSgd([new({0}, 0.0005)], 0.1, 0.9, 0.2, false, false)")]
    [InlineData("Sgd(0.1, RateInVelocity = true)", "global::TorchSharp.torch.optim.SGD({0}, 0.1, 0.0, 0.0, 0.0, false, false)")]
    [InlineData("Adam(EpsilonHat = true)", "new global::Lamina.FusedAdam([new({0}, 0.0)], 0.001, 0.9, 0.999, 1E-08, false, false, true)")]
    [InlineData("Adam", "new global::Lamina.FusedAdam([new({0}, 0.0)], 0.001, 0.9, 0.999, 1E-08, false, false, false)")]
    [InlineData("Adam(0.01, Beta1 = 0.8, Beta2 = 0.99, Epsilon = 0.1, WeightDecay = 0.2)", "new global::Lamina.FusedAdam([new({0}, 0.2)], 0.01, 0.8, 0.99, 0.1, false, false, false)")]
    [InlineData("AdamW(AmsGrad = true, EpsilonHat = true)", "new global::Lamina.FusedAdam([new({0}, 0.01)], 0.001, 0.9, 0.999, 1E-08, true, true, true)")]
    [InlineData("RmsProp(EpsilonUnderRoot = true)", "new global::Lamina.UnderRootRmsProp([new({0}, 0.0)], 0.01, 0.99, 0.0, 1E-08, false)")]
    [InlineData("Adagrad(InitialAccumulator = 0.25, Epsilon = 0.5, EpsilonUnderRoot = true)", "global::TorchSharp.torch.optim.Adagrad({0}, 0.01, 0.0, 0.0, 0.75, 0.0)")]
    public void Another_form_is_another_call(string attribute, string call) =>
        Assert.Contains(string.Format(call, All) + ";", Emitted.Code("CrossEntropy", attribute), StringComparison.Ordinal);

    [Fact]
    public void Groups_of_another_form_differ_in_their_decay()
    {
        var code = Emitted.Code("CrossEntropy", "Sgd(0.1, Momentum = 0.9, WeightDecay = 0.01, RateInVelocity = true)", "Biases(RateScale = 2, Decay = 0)");
        Assert.Contains("new(Parameters(\"dense1.weight\"), 0.01),", code, StringComparison.Ordinal);
        Assert.Contains("new(Parameters(\"dense1.bias\"), 0.0),", code, StringComparison.Ordinal);
        Assert.Contains("RateScales => [1.0, 2.0];", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Biases_at_twice_the_rate_and_without_decay_are_a_group_of_their_own()
    {
        var code = Emitted.Code("CrossEntropy", "Sgd(0.1, WeightDecay = 0.01)", "Biases(RateScale = 2, Decay = 0)");
        Assert.Contains("new(Parameters(\"dense1.weight\"), 0.1, 0.0, 0.0, 0.01, false, false),", code, StringComparison.Ordinal);
        Assert.Contains("new(Parameters(\"dense1.bias\"), 0.1, 0.0, 0.0, 0.0, false, false),", code, StringComparison.Ordinal);
        Assert.Contains("RateScales => [1.0, 2.0];", code, StringComparison.Ordinal);
    }

    /// <summary>The constructor of RMSProp's groups takes epsilon before alpha; its factory the other way round.</summary>
    [Fact]
    public void Groups_of_RMSProp_have_an_order_of_their_own() => Assert.Contains(
        "new(Parameters(\"dense1.weight\"), 0.1, 0.2, 0.9, 0.0, 0.5, false),",
        Emitted.Code("CrossEntropy", "RmsProp(0.1, Rho = 0.9, Epsilon = 0.2, Momentum = 0.5)", "Biases(RateScale = 2)"), StringComparison.Ordinal);

    [Fact]
    public void One_group_that_is_not_all_needs_no_list_of_groups() => Assert.Contains(
        "SGD(Parameters(\"dense1.weight\"), 0.1, 0.0, 0.0, 0.0, false, false);", Emitted.Code("CrossEntropy", "Sgd(0.1)", "Biases(RateScale = 0)"), StringComparison.Ordinal);

    [Fact]
    public void What_a_layer_writes_goes_before_what_its_network_writes_of_all()
    {
        var code = Emitted.Of("Input(4)", "Dense(3, KernelL2 = 0.5)", "Dense(2)", "CrossEntropy", "Sgd(0.1)", "Weights(L2 = 0.25)");
        Assert.Contains("new(Parameters(\"dense1.weight\"), 0.0, 0.5),", code, StringComparison.Ordinal);
        Assert.Contains("new(Parameters(\"dense2.weight\"), 0.0, 0.25),", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Norms_and_biases_stay_out_of_the_decay_by_a_switch()
    {
        var code = Emitted.Of("Input(4)", "Dense(3)", "BatchNorm", "Dense(2)", "CrossEntropy", "AdamW(WeightDecay = 0.1, DecayNorms = false, DecayBiases = false)");
        Assert.Contains("new(Parameters(\"dense1.weight\", \"dense2.weight\"), 0.1),", code, StringComparison.Ordinal);
        Assert.Contains("new(Parameters(\"dense1.bias\", \"bn1.weight\", \"bn1.bias\", \"dense2.bias\"), 0.0),", code, StringComparison.Ordinal);
        Assert.DoesNotContain("RateScales", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Frozen_layers_are_in_no_group()
    {
        var code = Emitted.Of("Input(4)", "Dense(3)", "Dense(2)", "CrossEntropy", "Sgd(0.1)", "Freeze(\"dense1\")");
        Assert.Contains("Freeze(\"dense1.weight\", \"dense1.bias\");", code, StringComparison.Ordinal);
        Assert.Contains("SGD(Parameters(\"dense2.weight\", \"dense2.bias\"),", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sgd(0.1, WeightDecay = 0.1, DecayBiases = false)", "new(Parameters(\"squash1.*\", \"dense1.weight\"), 0.1, 0.0, 0.0, 0.1, false, false),")]
    [InlineData("Sgd(0.1) | Biases(RateScale = 2)", "new(Parameters(\"squash1.*\", \"dense1.weight\"), 0.1, 0.0, 0.0, 0.0, false, false),")]
    [InlineData("Sgd(0.1) | Weights(RateScale = 2) | Biases(RateScale = 2)", "RateScales => [1.0, 2.0];")]
    [InlineData("NAdam(WeightDecay = 0.1, DecayBiases = false)", "new(Parameters(\"squash1.*\", \"dense1.weight\"), 0.0, 0.05),")]
    [InlineData("Sgd(0.1) | Freeze(\"squash1\")", "Freeze(\"squash1.*\");")]
    public void What_a_module_of_the_users_own_learns_is_in_the_group_of_the_optimizers_decay(string recipe, string line) =>
        Assert.Contains(line, Emitted.Of(["Input(4)", "Layer<Squash>", "Dense(2)", "CrossEntropy", .. recipe.Split(" | ")]), StringComparison.Ordinal);

    [Fact]
    public void Gradients_are_limited_before_the_step() => Assert.Contains(
        """
                    loss.backward();
                    global::TorchSharp.torch.nn.utils.clip_grad_value_(Optimizer.parameters(), 0.5);
                    ClipGradientNorm(1.0);
                    Optimizer.step();
        """, Emitted.Code("CrossEntropy", "Adam(ClipNorm = 1, ClipValue = 0.5)"), StringComparison.Ordinal);

    /// <summary>Where tensors decay differently, the decay is in the gradients, and the user's optimizer is to add none.</summary>
    [Theory]
    [InlineData("WeightDecay = 0.1", "", "0.1", "")]
    [InlineData("WeightDecay = 0.1, DecayBiases = false", "", "0.0", "new(Parameters(\"dense1.weight\"), 0.0, 0.05),")]
    [InlineData("WeightDecay = 0.1", "Biases(Decay = 0.3)", "0.0", "new(Parameters(\"dense1.bias\"), 0.0, 0.15),")]
    [InlineData("WeightDecay = 0.1, DecayBiases = false", "Biases(RateScale = 0)", "0.1", "Freeze(\"dense1.bias\");")]
    public void An_own_optimizer_decays_what_the_penalties_do_not(string options, string biases, string decay, string line)
    {
        var code = Emitted.Code([.. new[] { "CrossEntropy", $"Optimizer<Lion>(0.1, {options})", biases }.Where(attribute => attribute.Length > 0)]);
        Assert.Matches($@"new global::Lion\(\)\.Create\(.*, 0\.1, {decay}\);", code);
        Assert.Contains(line, code, StringComparison.Ordinal);
        Assert.Equal(decay == "0.0", code.Contains("CreatePenalties", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dense1.bias has a RateScale of 2", "Dense(3)", "Biases(RateScale = 2)")]
    [InlineData("dense1.weight has a RateScale of 0.5", "Dense(3, KernelRateScale = 0.5)")]
    public void An_own_optimizer_has_one_rate(string scaled, params string[] attributes)
    {
        var (place, message) = Outcome.Finding(["Input(4)", .. attributes, "CrossEntropy", "Optimizer<Lion>(0.1)"]);
        Assert.Equal("LAM0010", place);
        Assert.Equal($"Optimizer<Lion>(0.1): {scaled}, but an optimizer of your own has one rate for all; give RateScale 1, or 0 to freeze, or take an optimizer of Lamina's", message);
    }

    [Theory]
    [InlineData("Dense(3, KernelRateScale = 1)", "Biases(RateScale = 0)")]
    [InlineData("Dense(3, BiasRateScale = 1)", "Biases(RateScale = 2)")]
    [InlineData("Dense(3, KernelRateScale = 2)", "Dense(2)", "Freeze(\"dense1\")")]
    public void A_rate_scale_that_scales_no_rate_is_left_to_an_own_optimizer(params string[] attributes) =>
        Assert.DoesNotContain("LAM0010", Outcome.Findings(["Input(4)", .. attributes, "CrossEntropy", "Optimizer<Lion>(0.1)"]));

    /// <summary>What a run remembers is of use to the same rule, whatever its rate, in whatever order it is written.</summary>
    [Theory]
    [InlineData("Adam", "Adam(0.01)", "Train(Epochs = 2)")]
    [InlineData("Sgd(Momentum = 0.9, Nesterov = true, WeightDecay = 5e-4)", "Sgd(0.1, WeightDecay = 5e-4, Nesterov = true, Momentum = 0.9)")]
    [InlineData("Optimizer<Lion>(ClipNorm = 1)", "Optimizer<Lion>(0.1, ClipNorm = 1)")]
    [InlineData("Adam, Accumulate = 2", "Adam", "Train(Accumulate = 2)")]
    [InlineData("Sgd, Accumulate = 4", "Sgd(0.1)", "Train(Accumulate = 4)")]
    public void The_rule_of_an_update_leaves_out_its_rate(string rule, params string[] recipe) =>
        Assert.Contains($"UpdateRule = \"{rule}\"", Emitted.Code(["CrossEntropy", .. recipe]), StringComparison.Ordinal);

    [Fact]
    public void The_recipe_has_all_its_attributes_as_they_are_written() => Assert.Contains(
        """Attributes = ["CrossEntropy", "Adam", "CosineDecay", "WarmUp(2)", "Ema(0.9)", "Freeze(\"dense1\")", "Biases(Decay = 0)", "Train(Epochs = 3)", "TopK(2)"],""",
        Emitted.Of("Input(4)", "Dense(3)", "Dense(5)", "CrossEntropy", "Adam", "CosineDecay", "WarmUp(2)", "Ema(0.9)", "Freeze(\"dense1\")", "Biases(Decay = 0)", "Train(Epochs = 3)", "TopK(2)"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("LAM0010 Nesterov", "Sgd(0.1, Nesterov = true)")]
    [InlineData("LAM0010 Dampening", "Sgd(0.01, Momentum = 0.9, Dampening = 0.1, RateInVelocity = true)")]
    [InlineData("LAM0010 learningRate", "Adam(0.0)")]
    [InlineData("LAM0010 Rho", "RmsProp(Rho = 1)")]
    [InlineData("LAM0010 ClipNorm", "Adam(ClipNorm = 0)")]
    [InlineData("LAM0010 WeightDecay", "AdamW(WeightDecay = -1)")]
    public void A_number_that_no_optimizer_can_have_is_one_finding(string place, string attribute) =>
        Assert.Equal([place], Outcome.Findings("Input(4)", "Dense(3)", "CrossEntropy", attribute));

    [Fact]
    public void A_frozen_layer_must_be_there()
    {
        var (place, message) = Outcome.Finding("Input(4)", "Dense(3)", "ReLU", "Dense(2)", "CrossEntropy", "Sgd(0.1)", "Freeze(\"dense3\", \"dense1\")");
        Assert.Equal("LAM0026 layers", place);
        Assert.Equal("Freeze: no layer that learns is called dense3; known here: dense1, dense2", message);
    }

    [Theory]
    [InlineData("LAM3024", "Input(4) | Softmax")]
    [InlineData("LAM3024 layers", "Input(4) | Dense(3) | ReLU | Dense(2) | Freeze(\"dense1\", \"dense2\")")]
    [InlineData("LAM3024 layers", "Input(4) | Dense(3) | Output(\"hidden\") | Dense(2) | Freeze(\"dense1\", \"dense2\")")]
    [InlineData("", "Input(4) | Dense(3) | ReLU | Dense(2) | Freeze(\"dense1\")")]
    [InlineData("", "Input(4) | Dense(3) | BatchNorm | ReLU | Dense(2) | Freeze(\"dense1\", \"dense2\")")]
    [InlineData("", "Input(4) | Layer<Squash>")]
    public void Something_must_be_left_to_learn(string place, string attributes) => Assert.Equal(
        place,
        string.Join(", ", Outcome.Findings([.. attributes.Split(" | "), "CrossEntropy", "Sgd(0.1)"]).Where(found => found.StartsWith("LAM3024", StringComparison.Ordinal))));

    /// <summary>Of two branches after dense1, hidden's is read by no loss of the main output.</summary>
    [Theory]
    [InlineData("LAM3025", "")]
    [InlineData("", "MeanSquaredError(Output = \"hidden\")")]
    [InlineData("", "Freeze(\"hidden\")")]
    [InlineData("", "Freeze(\"hidden\", \"dense1\")")]
    [InlineData("LAM3025", "Freeze(\"dense1\")")]
    public void An_output_with_layers_of_its_own_needs_a_loss(string place, string attribute) => Assert.Equal(
        place,
        string.Join(", ", Outcome.Findings(
            ["Input(4)", "Dense(8)", "ReLU(Name = \"trunk\")", "Dense(2, Name = \"hidden\")", "Output(\"hidden\")", "From(\"trunk\")", "Dense(3)", .. attribute.Length > 0 ? new[] { attribute } : [], "MeanSquaredError", "Sgd(0.1)"])
            .Where(found => found.StartsWith("LAM3025", StringComparison.Ordinal))));

    [Theory]
    [InlineData("Input(4) | Dense(8) | Output(\"hidden\") | Dense(3)")]
    [InlineData("Input(4) | Dense(8, Name = \"trunk\") | ReLU | Output(\"hidden\") | From(\"trunk\") | Dense(3)")]
    public void An_output_on_the_way_to_another_learns_with_it(string attributes) =>
        Assert.DoesNotContain(Outcome.Findings([.. attributes.Split(" | "), "MeanSquaredError", "Sgd(0.1)"]), found => found.StartsWith("LAM3025", StringComparison.Ordinal));

    [Theory]
    [InlineData("LAM0039 Output", "CrossEntropy(Output = \"x\")", "CrossEntropy(Output = \"x\"): no output is called x; the network has no [Output], and the last value is meant without Output")]
    [InlineData("LAM0019", "CrossEntropy(Output = \"x\")", "Sgd(0.1): training also needs a loss of the main output, one without Output, such as [CrossEntropy]")]
    public void A_loss_of_an_output_alone_is_no_recipe(string place, string loss, string message)
    {
        var recipe = new RecipeSource(
            Written.Named("Fast").Type, new[] { "Recipe<Net>", loss, "Sgd(0.1)" }.Select(Written.Attribute).ToEquatableArray(), default, default, default, Written.Network("Input(4)", "Dense(3)"));
        Assert.Contains((place, message), NetworkCompiler.Check(recipe).Select(finding => ($"{finding.Rule} {finding.Address.Argument}".TrimEnd(), finding.Message)));
        Assert.Contains(place, Outcome.Findings("Input(4)", "Dense(3)", loss, "Sgd(0.1)"));
    }
}
