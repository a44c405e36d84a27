using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Training;

/// <summary>Which metrics fit an answer, its loss and its targets.</summary>
public class MetricTests
{
    [Theory]
    [InlineData("Mae", "CrossEntropy", "Mae: compares the answer with TargetValues, but CrossEntropy learns from Labels, SoftLabels; remove it")]
    [InlineData("Rmse", "Hinge", "Rmse: compares the answer with TargetValues, but Hinge learns from Labels; remove it")]
    [InlineData("R2", "KLDivergence", "R2: compares the answer with TargetValues, but KLDivergence learns from Labels, SoftLabels; remove it")]
    [InlineData("TopK(2)", "MeanSquaredError", "TopK(2): compares the answer with Labels, SoftLabels, but MeanSquaredError learns from TargetValues; remove it")]
    [InlineData("BinaryAccuracy", "Hinge", "BinaryAccuracy: counts each of the 3 outputs as a yes or no, so that it is at least 0.33 however wrong; the accuracy comes by itself")]
    public void A_metric_that_cannot_read_the_targets_is_a_warning(string metric, string loss, string message) =>
        Assert.Equal(message, Assert.Single(NetworkCompiler.Check(Written.Network("Input(4)", "Dense(8)", "ReLU", "Dense(3)", loss, metric, "Sgd(0.1)")), finding => finding.Rule == "LAM3020").Message);

    [Theory]
    [InlineData("Dense(3)", "MeanSquaredError", "Mae")]
    [InlineData("Dense(3)", "BinaryCrossEntropy", "Mae")]
    [InlineData("Dense(3)", "BinaryCrossEntropy", "BinaryAccuracy")]
    [InlineData("Dense(3)", "CrossEntropy", "TopK(3)")]
    [InlineData("Dense(3)", "CrossEntropy", "Metric<Own>")]
    [InlineData("Dense(3)", "Loss<Focal>", "Mae")]
    [InlineData("Dense(3) Softmax", "CategoricalCrossEntropy", "Mae")]
    [InlineData("Dense(3)", "MeanSquaredError", "F1")]
    public void One_that_can_is_none(string last, string loss, string metric) =>
        Assert.DoesNotContain(Outcome.Findings(["Input(4)", "Dense(8)", "ReLU", .. last.Split(' '), loss, metric, "Sgd(0.1)"]), finding => finding.StartsWith("LAM3020", StringComparison.Ordinal) || finding.StartsWith("LAM0010", StringComparison.Ordinal));

    [Fact]
    public void More_guesses_than_classes_are_an_error()
    {
        var (place, message) = Outcome.Finding("Input(4)", "Dense(8)", "ReLU", "Dense(3)", "CrossEntropy", "TopK(5)", "Sgd(0.1)");
        Assert.Equal("LAM0010 k", place);
        Assert.Equal("TopK(5): counts the 5 likeliest classes, but the network gives 3; give at most that many", message);
    }

    [Theory]
    [InlineData("Dense(1) | Sigmoid | BinaryCrossEntropy(FromProbabilities = true) | F1", "new global::Lamina.MacroF1(ofProbabilities: true)")]
    [InlineData("Dense(1) | BinaryCrossEntropy | F1", "new global::Lamina.MacroF1()")]
    [InlineData("Dense(3) | Softmax | CategoricalCrossEntropy | Auroc", "new global::Lamina.Auroc(ofProbabilities: true)")]
    [InlineData("Dense(3) | Softmax | CategoricalCrossEntropy | TopK(2)", "new global::Lamina.TopKAccuracy(2)")]
    public void A_metric_knows_whether_the_network_answers_with_probabilities(string attributes, string metric) =>
        Assert.Contains(metric, Emitted.Of(["Input(4)", .. attributes.Split(" | "), "Adam"]), StringComparison.Ordinal);

    [Theory]
    [InlineData("CrossEntropy | Train(Monitor = \"Accuracy\")", "Monitored = global::Lamina.Monitored.Accuracy,")]
    [InlineData("CrossEntropy | TopK(2) | F1 | Train(Monitor = \"F1\")", "Monitored = global::Lamina.Monitored.Metric(1),")]
    [InlineData("CrossEntropy | TopK(2) | Train(Monitor = \"TopK(2)\")", "Monitored = global::Lamina.Monitored.Metric(0),")]
    [InlineData("CrossEntropy | F1 | Metric<Own> | Train(Monitor = \"Own\")", "Monitored = global::Lamina.Monitored.Metric(1),")]
    [InlineData("MeanSquaredError | Mae | Train(Monitor = \"Mae\")", "Monitored = global::Lamina.Monitored.Metric(0),")]
    public void A_recipe_says_by_which_figure_tests_are_compared(string attributes, string property) =>
        Assert.Contains(property, Emitted.Of(["Input(4)", "Dense(3)", .. attributes.Split(" | "), "Adam"]), StringComparison.Ordinal);

    [Theory]
    [InlineData("CrossEntropy")]
    [InlineData("CrossEntropy | F1 | Train(Monitor = \"Loss\")")]
    public void The_loss_is_not_mentioned(string attributes) =>
        Assert.DoesNotContain("Monitored", Emitted.Of(["Input(4)", "Dense(3)", .. attributes.Split(" | "), "Adam"]), StringComparison.Ordinal);

    [Theory]
    [InlineData("CrossEntropy | TopK(2) | Train(Monitor = \"F1\")", "Monitor: no figure of the tests is called F1; known here: Loss, Accuracy, TopK(2)")]
    [InlineData("MeanSquaredError | Mae | Train(Monitor = \"Accuracy\")", "Monitor: no figure of the tests is called Accuracy; known here: Loss, Mae")]
    [InlineData("BinaryCrossEntropy | Train(Monitor = \"loss\")", "Monitor: no figure of the tests is called loss; known here: Loss")]
    public void A_figure_that_no_test_gives_cannot_be_monitored(string attributes, string message) =>
        Assert.Equal(("LAM0026 Monitor", message), Outcome.Finding(["Input(4)", "Dense(3)", .. attributes.Split(" | "), "Adam"]));
}
