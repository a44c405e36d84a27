using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Checking;

/// <summary>Which learning rates are too high: published recipes that train are not, the same rates without what makes them bearable are.</summary>
public class RateRuleTests
{
    private const string Normed = "Input(3, 32, 32, Mean = 0, Std = 1) | Classes(10) | Conv2D(16, 3) | BatchNorm | ReLU | GlobalAvgPool2D | Dense(10) | CrossEntropy";
    private const string Deep = "Input(784, Min = 0, Max = 1) | Classes(10) | Dense(64) | ReLU | Dense(64) | ReLU | Dense(10) | CrossEntropy";
    private const string Shallow = "Input(784, Min = 0, Max = 1) | Classes(10) | Dense(64) | ReLU | Dense(10) | CrossEntropy";
    private const string Autoencoder = "Input(784, Min = 0, Max = 1) | Dense(30) | SELU | Dense(784) | Sigmoid | BinaryCrossEntropy(FromProbabilities = true)";

    [Theory]
    [InlineData(Normed, "Sgd(0.5, Momentum = 0.9) | WarmUp(5) | Train(BatchSize = 256)", "Sgd(0.5, Momentum = 0.9) | Train(BatchSize = 256)")]
    [InlineData(Normed, "Sgd(0.8, Momentum = 0.9) | Train(BatchSize = 1024)", "Sgd(0.8, Momentum = 0.9) | Train(BatchSize = 256)")]
    [InlineData(Normed, "Sgd(0.4, Momentum = 0.9) | OneCycle | Train(BatchSize = 512)", "Sgd(4, Momentum = 0.9) | OneCycle | Train(BatchSize = 512)")]
    [InlineData(Normed, "Adam(0.1) | OneCycle | Train(BatchSize = 512)", "Adam(0.1) | Train(BatchSize = 512)")]
    [InlineData(Deep, "Sgd(0.1, Momentum = 0.9) | OneCycle", "Sgd(0.1, Momentum = 0.9)")]
    [InlineData(Deep, "Adagrad(0.1)", "Adagrad(0.2)")]
    [InlineData(Deep, "Sgd(0.01) | Piecewise(\"2:0.01, 3:0.5\")", "Sgd(0.01) | Piecewise(\"2:5, 3:0.5\")")]
    [InlineData(Shallow, "Sgd(1.0) | Train(BatchSize = 300)", "Sgd(1.28)")]
    [InlineData(Shallow, "Adam(0.02)", "Adam(0.03)")]
    [InlineData(Autoencoder, "Sgd(1.5)", "Sgd(3)")]
    [InlineData("Input(50, Vocabulary = 1000) | Classes(4) | Embedding(32) | MeanOverTokens | Dense(4) | CrossEntropy", "Sgd(4)", null)]
    [InlineData("Input(1) | Dense(1) | MeanSquaredError", "Adam(0.1)", null)]
    [InlineData("Input(1, Min = 0, Max = 1) | Target(Min = 1, Max = 3) | Dense(1) | MeanSquaredError", "Sgd(0.1)", "Sgd(0.6)")]
    [InlineData("Input(64) | Target(Min = 1, Max = 3) | Dense(1) | MeanSquaredError", "Sgd(0.015)", "Sgd(0.1)")]
    [InlineData("Input(8, Min = 0, Max = 1) | Target(Min = 0, Max = 1) | Dense(3) | Sigmoid | Dense(8) | Sigmoid | MeanSquaredError", "Sgd(0.3, Momentum = 0.3)", "Sgd(0.3, Momentum = 0.9)")]
    public void What_makes_a_rate_bearable_is_looked_at(string network, string good, string? bad)
    {
        Assert.DoesNotContain(Findings(network, good), IsHighRate);
        if (bad is not null) Assert.Contains(Findings(network, bad), IsHighRate);
    }

    [Fact]
    public void Why_a_rate_counts_for_more_is_said_of_what_the_optimizer_has()
    {
        Assert.Contains("is 0.2, which with momentum counts as 2; networks without a norm often diverge above 0.5: use 0.01", Message(Deep, "Sgd(0.2, Momentum = 0.9)"), StringComparison.Ordinal);
        Assert.Contains("is 0.4, which with a batch of 512 counts as 0.2; networks without a norm often diverge above 0.01: use 0.001", Message(Deep, "RmsProp(0.4) | Train(BatchSize = 512)"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_rate_of_a_piece_is_said_where_it_is_written() =>
        Assert.Contains("LAM3012 pieces", Findings(Deep, "Sgd(0.01) | Piecewise(\"2:5, 3:0.5\")"));

    [Fact]
    public void L2_counts_as_a_decay()
    {
        Assert.Equal(["LAM3015 L2"], Findings(Deep, "Adam | Weights(L2 = 1)"));
        Assert.Equal(["LAM3015 KernelL2"], Findings("Input(8) | Classes(3) | Dense(8, KernelL2 = 0.5) | ReLU | Dense(3) | CrossEntropy", "Adam"));
        Assert.Empty(Findings(Deep, "Adam | Weights(L2 = 0.01)"));
    }

    private static bool IsHighRate(string finding) => finding.StartsWith("LAM3012", StringComparison.Ordinal);

    private static string Message(string network, string recipe) => Outcome.Finding([.. network.Split(" | "), .. recipe.Split(" | ")]).Message;

    private static IEnumerable<string> Findings(string network, string recipe) => Outcome.Findings([.. network.Split(" | "), .. recipe.Split(" | ")]);
}
