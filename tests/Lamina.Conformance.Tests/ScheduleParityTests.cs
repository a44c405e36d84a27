using System.Text.Json;
using Lamina.Conformance.Tests.Networks;

namespace Lamina.Conformance.Tests;

/// <summary>The first 1,000 values of each schedule are PyTorch 1.13.1's, or those of the framework's document (PyTorch/schedules.py).</summary>
[Trait("Category", "Parity")]
public class ScheduleParityTests
{
    // PyTorch/schedules.json is what `python3 PyTorch/schedules.py` printed.
    private static readonly JsonElement record = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PyTorch", "schedules.json"))).RootElement;

    private static readonly Dictionary<string, Func<TrainingPosition, double>> cases = new()
    {
        ["Pieces"] = Pieces.LearningRateAt,
        ["Steps"] = Steps.LearningRateAt,
        ["Exponential"] = Exponential.LearningRateAt,
        ["CaffePoly"] = CaffePoly.LearningRateAt,
        ["Polynomial"] = Polynomial.LearningRateAt,
        ["KerasDecay"] = KerasDecay.LearningRateAt,
        ["CaffeInv"] = CaffeInv.LearningRateAt,
        ["Cosine"] = Cosine.LearningRateAt,
        ["Restarts"] = Restarts.LearningRateAt,
        ["LongerRestarts"] = LongerRestarts.LearningRateAt,
        ["Cycle"] = Cycle.LearningRateAt,
        ["ShortCycle"] = ShortCycle.LearningRateAt,
        ["WarmCosine"] = WarmCosine.LearningRateAt,
    };

    public static TheoryData<string> Cases => [.. cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_thousand_rates_are_the_recorded_ones(string name)
    {
        var expected = record.GetProperty(name).EnumerateArray().Select(value => value.GetDouble()).ToArray();
        Assert.Equal(1000, expected.Length);
        for (var step = 0; step < expected.Length; step++)
        {
            // One step an epoch: per step and per epoch are the same time.
            Assert.Equal(expected[step], cases[name](new TrainingPosition(step, step, 1, 1000)), 1e-9);
        }
    }

    [Fact]
    public void Every_recorded_case_is_compared() =>
        Assert.Equal(record.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal), cases.Keys.Order(StringComparer.Ordinal));
}
