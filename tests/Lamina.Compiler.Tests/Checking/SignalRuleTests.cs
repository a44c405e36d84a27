using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Checking;

/// <summary>Where the rules on the first step speak, and where they must not. Their pages show one case each.</summary>
public class SignalRuleTests
{
    private const string Tiny = "Dense(256, KernelInit = Init.Normal, KernelStd = 0.0005)";

    /// <summary>Weights between −0.1 and 0 on inputs that are never negative: no bias is to blame.</summary>
    [Fact]
    public void Weights_of_a_negative_mean_kill_a_ReLU() =>
        Assert.Equal(["LAM2042 KernelInit"], Findings("Input(784, Min = 0, Max = 1)", "Dense(256, KernelInit = Init.Uniform, KernelMin = -0.1, KernelMax = 0)", "ReLU"));

    [Theory]
    [InlineData("Min = -1, Max = 1", "KernelInit = Init.Uniform, KernelMin = -0.1, KernelMax = 0", "ReLU")]
    [InlineData("Min = 0, Max = 1", "BiasInit = Init.Constant, BiasValue = -0.5", "ReLU")]
    [InlineData("Min = 0, Max = 1", "BiasInit = Init.Constant, BiasValue = -10", "LeakyReLU")]
    [InlineData("Min = 0, Max = 1", "BiasInit = Init.Constant, BiasValue = 1", "ReLU")]
    public void A_unit_that_some_inputs_open_is_not_dead(string range, string start, string activation) =>
        Assert.Empty(Findings($"Input(784, {range})", $"Dense(256, {start})", activation));

    /// <summary>Nielsen's 784-30-10 network with weights of N(0, 1), whose sigmoids are flat for two of three values, learns.</summary>
    [Fact]
    public void A_part_of_the_units_may_start_saturated() =>
        Assert.DoesNotContain("LAM2043 KernelInit", Findings("Input(1, 28, 28, Min = 0, Max = 1)", "Flatten", "Dense(30, KernelInit = Init.Normal, KernelStd = 1)", "Sigmoid"));

    /// <summary>Of an input that nothing declares the size of a sum is not known.</summary>
    [Theory]
    [InlineData("Dense(256, BiasInit = Init.Constant, BiasValue = -10)", "ReLU")]
    [InlineData("Dense(512, KernelInit = Init.Normal, KernelStd = 1)", "Tanh")]
    public void What_is_not_declared_is_not_judged(string layer, string activation)
    {
        Assert.Empty(Findings("Input(1024)", layer, activation));
        Assert.NotEmpty(Findings("Input(1024, Min = -1, Max = 1)", layer, activation));
    }

    [Theory]
    [InlineData("Adam(0.001)", true)]
    [InlineData("AdamW(0.001)", true)]
    [InlineData("Adam(0.0004)", false)]
    [InlineData("Adam(0.001, Epsilon = 0.1)", false)]
    [InlineData("RmsProp(0.001)", false)]
    [InlineData("Adadelta", false)]
    public void A_first_step_is_held_against_the_weights(string optimizer, bool isFound) =>
        Assert.Equal(isFound ? ["LAM3021 learningRate"] : [], Findings("Input(784, Min = 0, Max = 1)", Tiny, "ReLU", "CrossEntropy", optimizer));

    /// <summary>
    /// PyTorch 1.13.1, the median of torch.manual_seed(0) to (19): l1.weight.grad.pow(2).mean().sqrt() is 0.0059 for x = torch.rand(32, 784), random labels, Linear(784, 256) of N(0, 1e-5),
    /// ReLU and Linear(256, 10) of xavier_uniform_. The least it can be, by which the rule goes, is 0.0042: times 0.1 that is 42 times the weights, times 0.001 0.4 times.
    /// </summary>
    [Fact]
    public void The_first_step_of_SGD_is_that_of_the_gradient()
    {
        const string layer = "Dense(256, KernelInit = Init.Normal, KernelStd = 0.00001)";
        Assert.Equal(["LAM3021 learningRate"], Findings("Input(784, Min = 0, Max = 1)", layer, "ReLU", "CrossEntropy", "Sgd(0.1)"));
        Assert.Empty(Findings("Input(784, Min = 0, Max = 1)", layer, "ReLU", "CrossEntropy", "Sgd(0.001)"));
        Assert.Empty(Findings("Input(784, Min = 0, Max = 1)", layer, "ReLU", "CrossEntropy", "Sgd(0.1, ClipNorm = 0.1)"));
    }

    [Fact]
    public void A_warm_up_makes_the_first_step_small() =>
        Assert.Empty(Findings("Input(784, Min = 0, Max = 1)", Tiny, "ReLU", "CrossEntropy", "Adam(0.001)", "WarmUp(5)"));

    private static IEnumerable<string> Findings(string input, string layer, string activation, params string[] recipe) =>
        Outcome.Findings([input, "Classes(10)", layer, activation, "Dense(10)", .. recipe]);

    private static IEnumerable<string> Findings(string input, string arrange, string layer, string activation) =>
        Outcome.Findings(input, "Classes(10)", arrange, layer, activation, "Dense(10)");
}
