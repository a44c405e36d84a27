using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lamina;

/// <summary>What a run of training gave, epoch by epoch.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Epochs">The finished epochs, in order.</param>
/// <param name="StopReason">Why the run ended.</param>
/// <param name="Directory">The folder with history.csv, curves.svg and the weights; null when the run wrote none.</param>
public sealed record History(string Network, IReadOnlyList<EpochResult> Epochs, StopReason StopReason, string? Directory)
{
    // A loss may be NaN, for which JSON has no number.
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The last finished epoch; null when there is none.</summary>
    public EpochResult? Last => Epochs.Count > 0 ? Epochs[^1] : null;

    /// <summary>The tests, in order: one after each epoch, or one every n steps if the recipe says so.</summary>
    public IReadOnlyList<TestResult> Tests { get; init; } = [];

    /// <summary>The best test by the figure that the recipe monitors (<c>[Train(Monitor = …)]</c>), by default the loss; null when there is none.</summary>
    public TestResult? Best { get; init; }

    /// <summary>The path of the learning curves, an SVG picture; null when the run wrote no files.</summary>
    public string? CurvesPath => Directory is null ? null : Path.Combine(Directory, RunFiles.CurvesName);

    /// <summary>The history as JSON; numbers are exact.</summary>
    public string ToJson() => JsonSerializer.Serialize(new Saved(Network, StopReason, Epochs, Tests, Best?.Step), Format);

    /// <summary>Reads what <see cref="ToJson"/> wrote into a run's folder as <c>history.json</c>.</summary>
    /// <param name="directory">The run's folder.</param>
    /// <exception cref="FileNotFoundException">The folder has no history.</exception>
    /// <exception cref="InvalidDataException">The file is no history.</exception>
    public static History Read(string directory)
    {
        string path = Path.Combine(directory, RunFiles.JsonName);
        if (!File.Exists(path)) throw new FileNotFoundException($"'{directory}' holds no run: there is no {RunFiles.JsonName} in it.", path);
        try
        {
            var saved = JsonSerializer.Deserialize<Saved>(File.ReadAllText(path), Format) ?? throw new JsonException("nothing is in it");
            var tests = saved.Tests ?? [];
            return new History(saved.Network, saved.Epochs, saved.StopReason, directory) { Tests = tests, Best = tests.FirstOrDefault(test => test.Step == saved.BestStep) };
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"'{path}' is no history: {broken.Message}", broken);
        }
    }

    private sealed record Saved(string Network, StopReason StopReason, IReadOnlyList<EpochResult> Epochs, IReadOnlyList<TestResult>? Tests, long? BestStep);

    /// <summary>
    /// The history as CSV: a header, then a line per epoch; numbers are invariant and exact. The recipe's own metrics come last, a column each:
    /// <c>test_MAE</c>. Tests within an epoch are in the JSON only.
    /// </summary>
    public string ToCsv()
    {
        string[] metrics = [.. Epochs.SelectMany(e => e.TestMetrics).Select(metric => metric.Name).Distinct()];
        var csv = new StringBuilder("epoch,train_loss,train_accuracy,test_loss,test_accuracy,learning_rate,seconds,images_per_second");
        foreach (string metric in metrics) csv.Append(',').Append(Quoted($"test_{metric}"));
        csv.Append('\n');
        foreach (var e in Epochs)
        {
            csv.Append(CultureInfo.InvariantCulture,
                $"{e.Epoch},{e.TrainLoss:R},{e.TrainAccuracy:R},{e.TestLoss:R},{e.TestAccuracy:R},{e.LearningRate:R},{e.Seconds:0.###},{e.ImagesPerSecond:0.#}");
            foreach (string metric in metrics)
                csv.Append(CultureInfo.InvariantCulture, $",{e.TestMetrics.FirstOrDefault(value => value.Name == metric)?.Value ?? double.NaN:R}");
            csv.Append('\n');
        }
        return csv.ToString();
    }

    /// <summary>A field of CSV (RFC 4180): a metric of the user's may be called anything.</summary>
    private static string Quoted(string field) => field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"")}\"" : field;
}
