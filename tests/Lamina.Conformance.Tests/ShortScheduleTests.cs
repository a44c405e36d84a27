using Lamina.Conformance.Tests.Networks;
using static System.Math;

namespace Lamina.Conformance.Tests;

/// <summary>Schedules where an epoch has several steps, and where a run has hardly any.</summary>
public class ShortScheduleTests
{
    private const int StepsPerEpoch = 3, Epochs = 4;

    private static readonly Dictionary<string, Func<TrainingPosition, double>> schedules = typeof(ShortSchedules).GetNestedTypes()
        .ToDictionary(type => type.Name, type => type.GetMethod("LearningRateAt")!.CreateDelegate<Func<TrainingPosition, double>>());

    // Of s steps in all and e whole epochs before it, the rate of a step in a run of four epochs of three steps: the formulas of the attributes' documentation.
    private static readonly Dictionary<string, Func<int, int, double>> formulas = new()
    {
        ["Pieces"] = (_, e) => new[] { 0.1, 0.05, 0.05, 0.01 }[e],
        ["StepsByEpoch"] = (_, e) => e < 2 ? 0.1 : 0.05,
        ["StepsByStep"] = (s, _) => 0.1 * Pow(0.5, s / 2),
        ["Exponential"] = (_, e) => 0.1 * Pow(0.5, e),
        ["PolynomialByStep"] = (s, _) => 0.1 * Pow(1 - s / 12.0, 2),
        ["PolynomialByEpoch"] = (_, e) => 0.1 * Pow(1 - e / 4.0, 2),
        ["InverseTime"] = (s, _) => 0.1 / (1 + 0.1 * s),
        ["Inverse"] = (s, _) => 0.1 * Pow(1 + 0.1 * s, -0.75),
        ["CosineByStep"] = (s, _) => HalfWave(0.1, 0, s / 12.0),
        ["CosineByEpoch"] = (_, e) => HalfWave(0.1, 0, e / 4.0),
        ["Restarts"] = (s, _) => HalfWave(0.1, 0, s < 1 ? 0 : s < 3 ? (s - 1) / 2.0 : s < 7 ? (s - 3) / 4.0 : (s - 7) / 8.0),
        ["EvenCycle"] = (s, _) => s <= 5 ? HalfWave(0.004, 0.1, s / 5.0) : HalfWave(0.1, 4e-7, (s - 5) / 6.0),
        ["WarmConstant"] = (s, _) => s < 1 ? 0.001 : 0.1,
        ["WarmCosineByStep"] = (s, _) => s < 1 ? 0.001 : HalfWave(0.1, 0, (s - 1) / 11.0),
        ["WarmCosineByEpoch"] = (s, _) => s < 1 ? 0.001 : HalfWave(0.1, 0, (s - 1) / 3 / 4.0),
        ["EpochThenCosineByStep"] = (s, e) => e < 1 ? 0.1 * (0.01 + 0.33 * s) : HalfWave(0.1, 0, (s - 3) / 9.0),
        ["EpochThenCosineByEpoch"] = (s, e) => e < 1 ? 0.1 * (0.01 + 0.33 * s) : HalfWave(0.1, 0, (e - 1) / 3.0),
    };

    public static TheoryData<string> Schedules => [.. schedules.Keys];

    public static TheoryData<string> Formulas => [.. formulas.Keys];

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Steps_and_epochs_are_each_counted_where_the_schedule_says(string name)
    {
        for (var step = 0; step < StepsPerEpoch * Epochs; step++)
        {
            var epoch = step / StepsPerEpoch;
            Assert.Equal(formulas[name](step, epoch), schedules[name](new TrainingPosition(step, epoch, StepsPerEpoch, Epochs)), 1e-12);
        }
    }

    /// <summary>A trial runs two steps, whatever the recipe says.</summary>
    [Theory]
    [MemberData(nameof(Schedules))]
    public void A_run_of_hardly_any_steps_has_a_rate_for_each(string name)
    {
        foreach (var (total, stepsPerEpoch) in from total in Enumerable.Range(1, 7) from steps in Enumerable.Range(1, 3) select (total, steps))
        {
            for (var step = 0; step < total; step++)
            {
                var at = new TrainingPosition(step, step / stepsPerEpoch, stepsPerEpoch, (total + stepsPerEpoch - 1) / stepsPerEpoch, total);
                var rate = schedules[name](at);
                Assert.True(rate is >= 0 and <= 0.1 + 1e-12, $"{name} at {at}: {rate}");
            }
        }
    }

    private static double HalfWave(double from, double to, double part) => to + (from - to) * (1 + Cos(PI * part)) / 2;
}
