using TorchSharp;

namespace Lamina;

// How batches are made.
public partial class Dataset
{
    private static readonly int Ahead = 2 * Environment.ProcessorCount;

    private bool IsSlow => samples.IsSlow || ReadsTargets || ownTargets.Exists(own => own.Answers.Store.IsSlow);

    /// <summary>A training batch: the samples at <paramref name="rows"/> (Int64 [n], on the CPU), in that order, on <paramref name="device"/>.</summary>
    internal LabelledBatch Gather(torch.Tensor rows, torch.Device device) =>
        ToLearnFrom(store => store.Rows(rows), device);

    /// <summary>The samples from <paramref name="start"/> in the order in which they are stored, on <paramref name="device"/>.</summary>
    internal LabelledBatch Range(int start, int count, torch.Device device) =>
        Take(store => store.Range(start, count), device);

    /// <summary>Batches to measure on, in the order in which the samples are stored; dispose each.</summary>
    internal IEnumerable<LabelledBatch> InOrder((int Start, int Length)[] cuts, torch.Device device) =>
        Make(cuts.Length, IsSlow, i => Range(cuts[i].Start, cuts[i].Length, device));

    /// <summary>Training batches, augmented and blended; dispose each.</summary>
    /// <param name="order">The order of all samples, Int64 [N] on the CPU.</param>
    /// <param name="cuts">Where each batch is in that order.</param>
    /// <param name="seed">The seed of the run: what happens to a sample depends on it, the epoch and the sample.</param>
    /// <param name="epoch">The epoch.</param>
    /// <param name="device">Where to.</param>
    internal IEnumerable<LabelledBatch> Shuffled(torch.Tensor order, (int Start, int Length)[] cuts, long seed, int epoch, torch.Device device)
    {
        var augmenter = Augmentations.Count == 0 ? null : new Augmenter(Augmentations, seed, epoch);
        var answers = ownTargets.Select(own => own.Answers).Prepend(targets);
        if (augmenter is not null && answers.FirstOrDefault(each => each.IsPerPixel) is { } map)
            throw new InvalidOperationException($"{Name}: augmentations change a sample and not the answers {ShapeText.Tensor(map.Store.Shape)} of its pixels; leave Augmentations empty, or give augmented pairs.");
        var others = beside.Select(input => input.Name).Concat(ownTargets.Select(own => own.Name));
        if (MixUpAlpha > 0 && others.FirstOrDefault() is { } other)
            throw new InvalidOperationException($"{Name}: mix-up blends the samples and not the {other} beside them; leave MixUpAlpha at 0.");
        return Make(cuts.Length, IsSlow || augmenter is not null, i =>
        {
            using var rows = order.narrow(0, cuts[i].Start, cuts[i].Length);
            var batch = augmenter is null
                ? Gather(rows, device)
                : ToLearnFrom(store => store == samples ? Augmented(augmenter, rows) : store.Rows(rows), device);
            return Mixed(batch, seed, epoch, i);
        });
    }

    private torch.Tensor Augmented(Augmenter augmenter, torch.Tensor rows)
    {
        using var pixels = samples.Rows(rows);
        var numbers = pixels.to(torch.ScalarType.Float32, true);
        augmenter.Apply(numbers, rows);
        return numbers;
    }

    private LabelledBatch Take(Func<SampleStore, torch.Tensor> read, torch.Device device) => new(ToBatch(read(samples), device), ToTarget(targets, read, device))
    {
        Beside = [.. beside.Select(input => (input.Name, ToBatch(read(input.Store), device)))],
    };

    // Only a step reads them: a test on masks that are decoded one by one would decode them for nothing.
    private LabelledBatch ToLearnFrom(Func<SampleStore, torch.Tensor> read, torch.Device device) =>
        Take(read, device) with { OwnTargets = [.. ownTargets.Select(own => (own.Name, ToTarget(own.Answers, read, device)))] };

    private static IEnumerable<LabelledBatch> Make(int count, bool ahead, Func<int, LabelledBatch> make) =>
        ahead ? Prefetch.Ahead(count, Ahead, make) : Enumerable.Range(0, count).Select(make);

    // Bytes travel to the device as bytes and become floats there: a quarter of the traffic.
    private static Batch ToBatch(torch.Tensor rows, torch.Device device) => Batch.Converting(Staging.Move(rows, device));

    private static Target ToTarget(TargetStore answers, Func<SampleStore, torch.Tensor> read, torch.Device device) =>
        Target.Of(answers.Kind, Staging.Move(read(answers.Store), device), answers.Classes);
}
