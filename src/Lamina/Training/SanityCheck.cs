using TorchSharp;

namespace Lamina;

/// <summary>Looks at two batches before the first step: what is wrong then would be learnt from for hours.</summary>
internal static class SanityCheck
{
    private const int Batches = 2;

    // Three times the loss of a network that knows nothing is no accident of the seed.
    private const double SuspiciousLoss = 3;

    // Values that fill less than this part of the declared range were scaled before, as pixels of 0 to 1 declared as 0 to 255.
    private const double SuspiciousSpread = 0.02;

    /// <summary>What deserves a warning in the first batch, one sentence each. Errors are looked for in both.</summary>
    /// <exception cref="ArgumentException">The data cannot be learnt from; the message says why.</exception>
    public static IReadOnlyList<string> Run(
        TrainerBase trainer, Dataset data, (int Start, int Length)[] batches, torch.Device device)
    {
        CheckClasses(data);
        IReadOnlyList<string>? first = null;
        using var inference = new Inference(trainer.Network);
        foreach (var (start, length) in batches.Take(Batches))
        {
            var warnings = new List<string>();
            using var batch = data.Range(start, length, device);
            CheckValues(data.Name, batch.X.Tensor);
            foreach (var (input, values) in batch.Beside) CheckValues($"{data.Name}, {input}", values.Tensor);
            if (trainer.Recipe.Input is { } declared) CheckRange(trainer.Summary.Name, data.Name, batch.X.Tensor, declared, warnings);
            CheckAnswer(trainer, batch, warnings);
            first ??= warnings;
        }
        return first ?? [];
    }

    private static void CheckClasses(Dataset data)
    {
        if (data.TargetKind != TargetKinds.Labels || data.Classes == 1 || data.Count == 1) return;
        int[] counts = data.ClassCounts();
        if (counts.Count(count => count > 0) == 1)
            throw new ArgumentException($"{data.Name}: all {counts.Sum():N0} {(data.HasLabels ? "samples" : "pixels")} are of class {Array.FindIndex(counts, count => count > 0)}, so there is nothing to tell apart.", nameof(data));
    }

    private static void CheckValues(string data, torch.Tensor x)
    {
        if (x.dtype is torch.ScalarType.Int64) return;
        if (x.dtype is not (torch.ScalarType.Float32 or torch.ScalarType.Float64 or torch.ScalarType.Float16 or torch.ScalarType.BFloat16))
            throw new ArgumentException(
                $"{data}: samples are {x.dtype}; a network takes Float32 (bytes are converted), or Int64 for tokens.", nameof(data));
        if (!Divergence.IsFinite(x)) throw new ArgumentException($"{data}: a sample holds a value that is not finite (NaN or infinity).", nameof(data));
    }

    private static void CheckRange(string network, string data, torch.Tensor x, InputRange declared, List<string> warnings)
    {
        if (declared is not { Min: { } min, Max: { } max }) return;
        using var least = x.min();
        using var greatest = x.max();
        double low = least.ToDouble(), high = greatest.ToDouble(), tolerance = 1e-3 * (max - min);
        if (low < min - tolerance || high > max + tolerance)
            throw new ArgumentException(
                $"{data}: values go from {low:g4} to {high:g4}, but {network} was told {min:g4} to {max:g4}: " +
                "scale the data, or correct Min and Max of the shape or the input.", nameof(data));
        if (high - low < SuspiciousSpread * (max - min))
            warnings.Add(
                $"{data}: the first values go from {low:g4} to {high:g4} only, but {network} was told {min:g4} to {max:g4}; " +
                "if the data is scaled already, correct Min and Max, and Rescale with them");
    }

    private static void CheckAnswer(TrainerBase trainer, LabelledBatch batch, List<string> warnings)
    {
        var (scores, loss) = trainer.Try(batch);
        using (scores) using (loss)
        {
            int classes = trainer.Recipe.Classes;
            if (scores.dim() == 0 || scores.size(0) != batch.X.Count || (classes > 0 && scores.dim() == 2 && scores.size(1) != classes))
                throw new ArgumentException(
                    $"{trainer.Summary.Name} gave {ShapeText.Tensor(scores.shape)} for a batch of {batch.X.Count}; expected [{batch.X.Count},{(classes > 0 ? classes : "...")}].", nameof(trainer));
            // Before the first step, batch norm has no running statistics: what it answers outside training means nothing yet.
            if (trainer.Recipe.HasBatchNorm) return;
            double start = loss.ToDouble();
            if (!double.IsFinite(start))
                throw new ArgumentException(
                    $"{trainer.Summary.Name}: the loss is {start} before the first step; the first layer with a value that is not finite: " +
                    $"{Divergence.FirstNotFinite(trainer.Network) ?? "none, so its numbers overflow on the way"}.", nameof(trainer));
            if (trainer.Recipe.ChanceLoss is { } chance && start > SuspiciousLoss * chance)
                warnings.Add(
                    $"the loss before the first step is {start:g3}, but a network that knows nothing has {chance:0.00}" +
                    (trainer.Recipe.ExpectedLoss is { } expected ? $" and the compiler expected {expected:g3}" : "") + ": " +
                    "the input's scale or the initial weights are far off");
        }
    }
}
