namespace Lamina;

/// <summary>Right answers of all samples, in memory or read when they are needed.</summary>
/// <param name="Store">Their numbers, a row for each sample.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Classes">How many classes there are; 0 for numbers.</param>
internal sealed record TargetStore(SampleStore Store, TargetKinds Kind, int Classes)
{
    /// <summary>Answers in memory; the store owns their tensor.</summary>
    public static TargetStore Of(Target targets)
    {
        ArgumentNullException.ThrowIfNull(targets.Tensor, nameof(targets));
        return new TargetStore(new TensorStore(targets.Tensor), targets.Kind, targets.Classes);
    }

    /// <summary>Whether each pixel of a sample has an answer of its own.</summary>
    public bool IsPerPixel => Store.Shape.Length > (Kind == TargetKinds.Labels ? 1 : 2);
}
