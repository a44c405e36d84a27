using System.Globalization;
using System.Text.RegularExpressions;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Training;

/// <summary>The loss before the first step, as a recipe's trainer knows it.</summary>
public class ExpectedLossTests
{
    private const string Wide = "Dense(10, KernelInit = Init.Normal, KernelStd = 1.6)";

    // rng = np.random.default_rng(0)
    // x, w = rng.normal(0, 1, (20000, 100)), rng.normal(0, 1.6, (20, 100, 10))
    // z = x.reshape(20, 1000, 100) @ w
    // loss = np.log(np.exp(z - z.max(2, keepdims=True)).sum(2)) + z.max(2) - z[:, :, 0]
    // print(loss.mean(), np.minimum(loss, -np.log(1e-7)).mean())
    private const double OnScores = 24.589, OnProbabilities = 12.769;

    [Fact]
    public void It_is_that_of_random_scores() => Assert.InRange(Of("Input(100, Mean = 0, Std = 1)", Wide, "CrossEntropy", "Sgd(0.1)") / OnScores, 0.97, 1.03);

    [Fact]
    public void Probabilities_are_kept_above_a_ten_millionth() =>
        Assert.InRange(Of("Input(100, Mean = 0, Std = 1)", Wide, "Softmax", "CategoricalCrossEntropy", "Sgd(0.1)") / OnProbabilities, 0.97, 1.03);

    [Fact]
    public void Small_scores_have_that_of_chance() =>
        Assert.Equal(Math.Log(10), Of("Input(100, Mean = 0, Std = 1)", "Dense(10, KernelInit = Init.Normal, KernelStd = 0.001)", "CrossEntropy", "Sgd(0.1)"), 2);

    [Fact]
    public void The_recipes_weights_go_before_the_layers() =>
        Assert.InRange(Of("Input(100, Mean = 0, Std = 1)", "Dense(10)", "CrossEntropy", "Sgd(0.1)", "Weights(Init = Init.Normal, Std = 1.6)") / OnScores, 0.97, 1.03);

    [Theory]
    [InlineData("Input(100)", "CrossEntropy")]                                            // nothing is declared
    [InlineData("Input(100, Mean = 0, Std = 1)", "MeanSquaredError")]                     // no cross-entropy
    [InlineData("Input(100, Mean = 0, Std = 1)", "CrossEntropy(LabelSmoothing = 0.1)")]   // not a plain one
    [InlineData("Input(100, Mean = 0, Std = 1)", "Softmax", "CrossEntropy")]              // not of the scores
    public void Where_it_is_not_known_nothing_is_said(string input, params string[] rest) =>
        Assert.DoesNotContain("ExpectedLoss", Emitted.Of([input, Wide, .. rest, "Sgd(0.1)"]), StringComparison.Ordinal);

    [Fact]
    public void A_head_of_one_place_is_read_as_classes_with_or_without_a_word_on_classes()
    {
        string[] head = ["Input(3, 4, 4)", "Conv2D(10, 4)", "CrossEntropy", "Sgd(0.1)"];
        Assert.Contains("return output.flatten(1L, -1L); // 10×1×1 per sample without its extents of 1", Emitted.Of(head), StringComparison.Ordinal);
        Assert.Contains("Scores(Tensor x) => network.forward(x);", Emitted.Of([head[0], "Conv2D(10, 1)", .. head[2..]]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_found_is_part_of_the_summary()
    {
        var code = Emitted.Of("Input(1, 28, 28, Min = 0, Max = 255)", "Flatten", "Dense(10)");
        Assert.Contains("new(\"LAM3016\", global::Lamina.FindingSeverity.Warning, \"the inputs go from 0 to 255 when they reach dense1;", code, StringComparison.Ordinal);
    }

    private static double Of(params string[] attributes) =>
        double.Parse(Regex.Match(Emitted.Of(attributes), "ExpectedLoss = ([0-9.E+-]+)").Groups[1].Value, CultureInfo.InvariantCulture);
}
