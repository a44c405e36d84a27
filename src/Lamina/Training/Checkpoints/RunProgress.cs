using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lamina;

/// <summary>How far a run has come, and what it has given so far.</summary>
internal sealed class RunProgress
{
    // A loss may be NaN, for which JSON has no number.
    private static readonly JsonSerializerOptions Format = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Which run it is: another run cannot be resumed from it.</summary>
    public required RunIdentity Identity { get; init; }

    /// <summary>How many epochs are done.</summary>
    public int Epoch { get; set; }

    /// <summary>How many batches of the epoch after them are done.</summary>
    public int Batch { get; set; }

    /// <summary>How many seconds those batches took.</summary>
    public double Seconds { get; set; }

    /// <summary>How many seconds tests took between them.</summary>
    public double TestSeconds { get; set; }

    /// <summary>The learning rate of the last step.</summary>
    public double LearningRate { get; set; }

    /// <summary>What each epoch gave.</summary>
    public List<EpochResult> Epochs { get; init; } = [];

    /// <summary>What each test gave.</summary>
    public List<TestResult> Tests { get; init; } = [];

    /// <summary>Which of them is the best, whose weights are kept: its index, or -1.</summary>
    public int BestTest { get; set; } = -1;

    /// <summary>By which figure; null in a checkpoint from before it was kept.</summary>
    public string? Monitored { get; set; }

    /// <summary>From which test on early stopping has waited for a better one, unless the best comes later: its index, or -1.</summary>
    public int WaitsFrom { get; set; } = -1;

    [JsonIgnore]
    public TestResult? Best => BestTest < 0 ? null : Tests[BestTest];

    /// <summary>The losses of the last steps before the epoch in hand, as many as the displayed loss averages.</summary>
    public List<float> LastLosses { get; set; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    /// <exception cref="InvalidDataException">The text is no progress.</exception>
    public static RunProgress FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<RunProgress>(json, Format) ?? throw new JsonException("nothing is in it");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"the run's progress cannot be read: {broken.Message}", broken);
        }
    }
}

/// <summary>What must be the same for a run to be resumed: the order of its batches follows from it.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Seed">The run's seed.</param>
/// <param name="BatchSize">How many samples a step learns from.</param>
/// <param name="Samples">How many samples an epoch has.</param>
internal sealed record RunIdentity(string Network, long Seed, int BatchSize, int Samples)
{
    /// <summary>What a step computes, apart from its rate: losses, optimizer, accumulation, precision. Null in a checkpoint written before this was kept.</summary>
    public string? Step { get; init; }

    public static RunIdentity Of(TrainerBase trainer, Recipe recipe, long seed, int samples) => new(trainer.Summary.Name, seed, recipe.BatchSize, samples)
    {
        Step = $"{recipe.Loss}, {recipe.UpdateRule}{(recipe.Precision == Precision.Float32 ? "" : $", {recipe.Precision}")}",
    };

    /// <summary>Whether a run that was stopped is this one, as far as its checkpoint tells.</summary>
    public bool IsOf(RunIdentity stopped) => this == stopped with { Step = stopped.Step ?? Step };

    public override string ToString() =>
        FormattableString.Invariant($"{Network}{(Step is null ? "" : $" ({Step})")} with seed {Seed}, {Samples:N0} samples in batches of {BatchSize}");
}
