using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Checking;

/// <summary>What rules make of the layers that end a network: a softmax is none with weights, and pools, means and dropout pass on what they get.</summary>
public class HeadRuleTests
{
    private static readonly string[] sigmoids = [.. Enumerable.Repeat(new[] { "Dense(64)", "Sigmoid" }, 6).SelectMany(pair => pair)];

    [Theory]
    [InlineData("Softmax", "CategoricalCrossEntropy")]
    [InlineData("LogSoftmax", "NegativeLogLikelihood")]
    public void A_softmax_at_the_end_hides_no_fault_before_it(string softmax, string loss)
    {
        string[] network = ["Network(Conventions = Conventions.Keras)", "Input(20, Mean = 0, Std = 1)", "Classes(2)"];
        Assert.Contains("LAM2012", Outcome.Findings([.. network, .. sigmoids, "Dense(2)", softmax, loss, "Adam"]));
        Assert.Equal(["LAM2019"], Outcome.Findings([.. network, "Dense(64)", "ReLU", "Dense(2)", "Dropout(0.5)", softmax, loss, "Adam"]));
    }

    [Theory]
    [InlineData("LAM3004", "Conv2D(10, 1) | GlobalAvgPool2D | CategoricalCrossEntropy")]
    [InlineData("LAM3004", "Conv2D(10, 1) | GlobalAvgPool2D | LayerNorm | CategoricalCrossEntropy")]
    [InlineData("LAM3004", "Conv2D(10, 1) | GlobalAvgPool2D | LogSoftmax | CategoricalCrossEntropy")]
    [InlineData("LAM3003", "Conv2D(10, 1) | GlobalAvgPool2D | NegativeLogLikelihood")]
    [InlineData("LAM3005", "Conv2D(10, 1) | Softmax | GlobalAvgPool2D | CrossEntropy")]
    [InlineData("LAM3005", "Conv2D(10, 1) | Softmax | GlobalMaxPool2D | CrossEntropy")]
    [InlineData("LAM3005", "GlobalAvgPool2D | Dense(10) | Softmax | Hinge")]
    [InlineData("LAM3007", "MultiLabel | Conv2D(10, 1) | Sigmoid | GlobalAvgPool2D | BinaryCrossEntropy")]
    [InlineData("LAM3002", "MultiLabel | Conv2D(10, 1) | GlobalAvgPool2D | BinaryCrossEntropy(FromProbabilities = true)")]
    public void A_head_is_found_behind_a_pool(string rule, string end) => Assert.Equal([rule], Ending(end));

    [Theory]
    [InlineData("LAM2019,LAM3004", "GlobalAvgPool2D | Dense(10) | Dropout(0.1) | CategoricalCrossEntropy")]
    [InlineData("LAM2019,LAM3005", "GlobalAvgPool2D | Dense(10) | Softmax | Dropout(0.5) | CrossEntropy")]
    public void A_head_is_found_behind_dropout(string rules, string end) => Assert.Equal(rules.Split(','), Ending(end).Order());

    [Theory]
    [InlineData("Conv2D(10, 1) | Softmax | GlobalAvgPool2D | CategoricalCrossEntropy")]
    [InlineData("Conv2D(10, 1) | ReLU | GlobalAvgPool2D | CrossEntropy")]
    [InlineData("Conv2D(10, 1) | LogSoftmax | GlobalAvgPool2D | NegativeLogLikelihood")]
    [InlineData("MultiLabel | Conv2D(10, 1) | Sigmoid | GlobalAvgPool2D | BinaryCrossEntropy(FromProbabilities = true)")]
    public void A_mean_of_what_the_loss_takes_is_as_good(string end) => Assert.Empty(Ending(end));

    [Fact]
    public void Of_a_hinge_loss_no_probabilities_are_said()
    {
        Assert.All(
            new[] { new[] { "Dense(3)", "Tanh" }, ["Dense(3)", "Softmax"], ["Dense(1)"] },
            end => Assert.DoesNotContain("robabilit", Outcome.Finding(["Input(8)", "Dense(8)", "ReLU", .. end, "Hinge", "Adam"]).Message, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Ending(string end) =>
        Outcome.Findings(["Input(1, 12, 12, Mean = 0, Std = 1)", "Classes(10)", "Conv2D(16, 3)", "ReLU", .. end.Split(" | "), "Adam"]);
}
