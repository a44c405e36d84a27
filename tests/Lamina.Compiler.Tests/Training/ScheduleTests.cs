using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Training;

/// <summary>What each schedule becomes: arithmetic that a user can read. (Conformance tests compare its values.)</summary>
public class ScheduleTests
{
    [Theory]
    [InlineData("StepDecay(30)", "return 0.1 * global::System.Math.Pow(0.1, at.Epoch / 30); // whole numbers: the factor counts every 30 epochs")]
    [InlineData("StepDecay(1000, 0.5, PerStep = true)", "return 0.1 * global::System.Math.Pow(0.5, at.Step / 1000); // whole numbers: the factor counts every 1000 steps")]
    [InlineData("ExponentialDecay(0.9)", "return 0.1 * global::System.Math.Pow(0.9, at.Epoch);")]
    [InlineData("InverseTimeDecay(0.01)", "return 0.1 / (1.0 + 0.01 * at.Step);")]
    [InlineData("InverseDecay(0.0001, 0.75)", "return 0.1 * global::System.Math.Pow(1.0 + 0.0001 * at.Step, -0.75);")]
    [InlineData("PolynomialDecay(0.5)", "double left = global::System.Math.Max(0.0, 1.0 - (double)at.Step / at.TotalSteps);")]
    [InlineData("PolynomialDecay(2, EndRate = 0.01)", "return 0.01 + (0.1 - 0.01) * global::System.Math.Pow(left, 2.0);")]
    [InlineData("CosineDecay", "double done = global::System.Math.Min(1.0, (double)at.Step / at.TotalSteps);")]
    [InlineData("CosineDecay(EndRate = 0.001)", "return global::Lamina.Anneal.Cosine(0.1, 0.001, done);")]
    [InlineData("CosineDecay(Period = 10, PerStep = false)", "double done = (double)(at.Epoch % 10) / 10;")]
    public void A_schedule_is_a_line_of_arithmetic(string schedule, string line) =>
        Assert.Contains(line, Emitted.Code("CrossEntropy", "Sgd(0.1)", schedule), StringComparison.Ordinal);

    [Fact]
    public void Pieces_are_a_switch_over_the_epochs() => Assert.Contains(
        """
                    return at.Epoch switch
                    {
                        < 10 => 0.01,
                        < 20 => 0.001,
                        _ => 0.0001,
                    };
        """, Emitted.Code("CrossEntropy", "Sgd(0.01)", "Piecewise(\"10:0.01, 10:0.001, 10:0.0001\")"), StringComparison.Ordinal);

    [Fact]
    public void A_warm_up_moves_the_beginning_of_the_schedule() => Assert.Contains(
        """
                    // Warm-up over 5 epochs.
                    long warmUp = 5L * at.StepsPerEpoch;
                    if (at.Step < warmUp) return 0.1 * (0.01 + 0.99 * at.Step / warmUp);

                    double done = global::System.Math.Min(1.0, (double)(at.Step - warmUp) / (at.TotalSteps - warmUp));
        """, Emitted.Code("CrossEntropy", "Sgd(0.1)", "WarmUp(5)", "CosineDecay"), StringComparison.Ordinal);

    [Fact]
    public void Without_a_schedule_the_rate_is_a_number() =>
        Assert.Contains("LearningRateAt(global::Lamina.TrainingPosition at) => 0.1;", Emitted.Code("CrossEntropy", "Sgd(0.1)"), StringComparison.Ordinal);

    [Fact]
    public void A_plateau_is_data_that_the_run_reads() =>
        Assert.Contains("Plateau = new global::Lamina.Plateau(0.5, 3, 0.0001, 0, 0.0)", Emitted.Code("CrossEntropy", "Sgd(0.1)", "ReduceOnPlateau(Factor = 0.5, Patience = 3)"), StringComparison.Ordinal);

    [Theory]
    [InlineData("LAM0010 pieces", "Piecewise(\"ten:0.1\")")]
    [InlineData("LAM0010 pieces", "Piecewise(\"10:0.1, 5\")")]
    [InlineData("LAM0010 every", "StepDecay(0)")]
    [InlineData("LAM0010 PeriodFactor", "CosineDecay(PeriodFactor = 2)")]
    [InlineData("LAM0010 Rise", "OneCycle(Rise = 1)")]
    [InlineData("LAM0010 MaxSteps", "Train(Epochs = 2, MaxSteps = 10)")]
    [InlineData("LAM0010 decay", "Ema(1.0)")]
    public void What_cannot_be_is_one_finding(string place, string attribute) =>
        Assert.Equal([place], Outcome.Findings("Input(4)", "Dense(3)", "CrossEntropy", "Sgd(0.1)", attribute));

    [Fact]
    public void Two_schedules_are_one_too_many()
    {
        var (place, message) = Outcome.Finding("Input(4)", "Dense(3)", "CrossEntropy", "Sgd(0.1)", "CosineDecay", "StepDecay(3)");
        Assert.Equal("LAM0018", place);
        Assert.Equal("StepDecay(3): the network has one schedule already, CosineDecay; remove one of the two", message);
    }
}
