using System.Runtime.InteropServices;
using TorchSharp;

namespace Lamina;

/// <summary>Looks at two batches before the first step: what is wrong with them would otherwise show after hours.</summary>
internal static class SanityCheck
{
    private const int Batches = 2;

    // Three times the loss that was predicted, or that of a network that knows nothing, is no accident of the seed.
    private const double SuspiciousLoss = 3;

    // Values that fill less than this fraction of the declared range have been scaled already: pixels of 0 to 1 declared as 0 to 255.
    private const double SuspiciousSpread = 0.02;

    /// <summary>What deserves a warning in the first batch, one sentence each. Errors are looked for in both.</summary>
    /// <exception cref="ArgumentException">The data cannot be learnt from; the message says why.</exception>
    public static IReadOnlyList<string> Run(
        TrainerBase trainer, Dataset data, (int Start, int Length)[] batches, torch.Device device)
    {
        CheckClasses(data);
        string? oddTargets = OddTargets(trainer, data);
        IReadOnlyList<string>? first = null;
        using var inference = new Inference(trainer.Network);
        foreach (var (start, length) in batches.Take(Batches))
        {
            var warnings = new List<string>();
            using var batch = data.Range(start, length, device);
            CheckValues(data.Name, batch, start);
            if (trainer.Recipe.Input is { } declared) CheckRange(trainer.Summary.Name, data.Name, batch.X.Tensor, declared, warnings);
            double loss = Learnt(trainer, data.Name, batch);

            // Odd targets explain an odd loss.
            if ((oddTargets ?? OddLoss(trainer.Recipe, loss)) is { } warning) warnings.Add(warning);
            first ??= warnings;
        }
        return first ?? [];
    }

    /// <summary>Tests on one batch, metrics included: what cannot be measured would otherwise show only when an epoch is over.</summary>
    /// <exception cref="ArgumentException">The data cannot be measured on; the message says why.</exception>
    public static void RunTest(TrainerBase trainer, Dataset data, int batchSize, torch.Device device)
    {
        using var batch = data.Range(0, Math.Min(batchSize, data.Count), device);
        CheckValues(data.Name, batch, start: 0);
        try
        {
            trainer.Measure(data, batchSize, most: 1);
        }
        catch (ExternalException failed)
        {
            throw new ArgumentException(
                $"{data.Name}: {trainer.Summary.Name} takes {trainer.Summary.Input}, and cannot be tested on a batch {ShapeText.Tensor(batch.X.Tensor.shape)}: {failed.Message.Split('\n')[0]}", nameof(data), failed);
        }
    }

    private static void CheckClasses(Dataset data)
    {
        if (data.TargetKind != TargetKinds.Labels || data.ReadsTargets || data.Classes == 1 || data.Count == 1) return;
        int[] counts = data.ClassCounts();
        if (counts.Count(count => count > 0) == 1)
            throw new ArgumentException($"{data.Name}: all {counts.Sum():N0} {(data.HasLabels ? "samples" : "pixels")} are of class {Array.FindIndex(counts, count => count > 0)}, so there is nothing to tell apart.", nameof(data));
    }

    /// <summary>Warns of soft labels that do not add up to 1: their cross-entropy grows with their sum.</summary>
    private static string? OddTargets(TrainerBase trainer, Dataset data) => trainer.Recipe.IsOneOfMany && data.FirstOddShares() is var (sample, sum)
        ? FormattableString.Invariant($"{data.Name}: the probabilities of sample {sample} add up to {sum:g3}, but {trainer.Recipe.Loss} takes one class as true, so that they should add up to 1; if several can be, declare MultiLabel and use BinaryCrossEntropy")
        : null;

    private static void CheckValues(string data, LabelledBatch batch, int start)
    {
        CheckValues(data, batch.X.Tensor, start);
        foreach (var (input, values) in batch.Beside) CheckValues($"{data}, {input}", values.Tensor, start);
    }

    private static void CheckValues(string data, torch.Tensor x, int start)
    {
        if (x.dtype is torch.ScalarType.Int64) return;
        if (Divergence.FirstRowNotFinite(x) is { } row) throw new ArgumentException($"{data}: sample {start + row} holds a value that is not finite (NaN or infinity).", nameof(data));
    }

    private static void CheckRange(string network, string data, torch.Tensor x, InputRange declared, List<string> warnings)
    {
        if (declared is not { Min: { } min, Max: { } max }) return;
        using var least = x.min();
        using var greatest = x.max();
        double low = least.ToDouble(), high = greatest.ToDouble(), tolerance = 1e-3 * (max - min);
        if (low < min - tolerance || high > max + tolerance)
            throw new ArgumentException(
                FormattableString.Invariant($"{data}: values go from {low:g4} to {high:g4}, but {network} was told {min:g4} to {max:g4}: ") +
                "scale the data, or correct Min and Max of the shape or the input.", nameof(data));
        if (high - low < SuspiciousSpread * (max - min))
            warnings.Add(
                FormattableString.Invariant($"{data}: the first values go from {low:g4} to {high:g4} only, but {network} was told {min:g4} to {max:g4}; ") +
                "if the data is scaled already, correct Min and Max, and Rescale with them");
    }

    /// <summary>The loss of a batch that can be learnt from.</summary>
    private static double Learnt(TrainerBase trainer, string data, LabelledBatch batch)
    {
        try
        {
            return CheckAnswer(trainer, batch);
        }
        catch (ExternalException failed)
        {
            string help = trainer.Recipe.HasBatchNorm && batch.X.Count == 1 ? ". Batch norm cannot learn from single samples: give at least two, and a BatchSize of at least 2" : "";
            throw new ArgumentException(
                $"{data}: {trainer.Summary.Name} cannot learn from a batch {ShapeText.Tensor(batch.X.Tensor.shape)}: {failed.Message.Split('\n')[0]}{help}", nameof(batch), failed);
        }
    }

    /// <summary>The loss of a batch, from an answer that fits.</summary>
    private static double CheckAnswer(TrainerBase trainer, LabelledBatch batch)
    {
        var (scores, loss) = Try(trainer, batch);
        using (scores) using (loss)
        {
            int classes = trainer.Recipe.Classes;
            if (scores.dim() == 0 || scores.size(0) != batch.X.Count || (classes > 0 && scores.dim() == 2 && scores.size(1) != classes))
                throw new ArgumentException(
                    $"{trainer.Summary.Name} gave {ShapeText.Tensor(scores.shape)} for a batch of {batch.X.Count}; expected [{batch.X.Count},{(classes > 0 ? classes : "...")}].", nameof(trainer));
            trainer.TryMetrics(scores, batch.Y);
            double start = loss.ToDouble();
            if (!double.IsFinite(start))
                throw new ArgumentException(
                    $"{trainer.Summary.Name}: the loss is {start} before the first step; the first layer with a value that is not finite: " +
                    $"{Divergence.FirstNotFinite(trainer.Network) ?? "none, so its numbers overflow on the way"}.", nameof(trainer));
            return start;
        }
    }

    /// <summary>Scores and loss as the first step sees them. The network and the random stream are then as they were before.</summary>
    private static (torch.Tensor Scores, torch.Tensor Loss) Try(TrainerBase trainer, LabelledBatch batch)
    {
        if (!trainer.Recipe.HasBatchNorm) return trainer.Try(batch);

        // Before the first step batch norm has no running statistics, so that what it answers outside training means nothing yet.
        using var before = new Checkpoint();
        CheckpointParts.PutNetwork(before, trainer.Network, copy: true);
        CheckpointParts.PutRandom(before);
        trainer.Network.train();
        try
        {
            return trainer.Try(batch);
        }
        finally
        {
            trainer.Network.eval();
            CheckpointParts.RestoreNetwork(before, trainer.Network);
            CheckpointParts.RestoreRandom(before);
        }
    }

    private static string? OddLoss(Recipe recipe, double loss)
    {
        if (recipe.ExpectedLoss is { } expected && loss > SuspiciousLoss * expected)
            return FormattableString.Invariant($"the loss before the first step is {loss:g3}, but the compiler expected {expected:g3} of the declared input and the initial weights: one of the two is not as declared");
        if (recipe.ChanceLoss is { } chance && loss > SuspiciousLoss * chance)
            return FormattableString.Invariant($"the loss before the first step is {loss:g3}{(recipe.ExpectedLoss is null ? "" : ", about as the compiler expected")}, ") +
                FormattableString.Invariant($"but a network that knows nothing has {chance:0.00}: the input's scale or the initial weights are far off");
        return null;
    }
}
