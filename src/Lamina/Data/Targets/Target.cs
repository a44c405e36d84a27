using TorchSharp;

namespace Lamina;

/// <summary>Kinds of right answers.</summary>
[Flags]
public enum TargetKinds
{
    /// <summary>A class index per sample, or per pixel: <see cref="Lamina.Labels"/>.</summary>
    Labels = 1,

    /// <summary>A probability per class: <see cref="Lamina.SoftLabels"/>.</summary>
    SoftLabels = 2,

    /// <summary>Numbers: <see cref="Lamina.TargetValues"/>.</summary>
    TargetValues = 4,
}

/// <summary>The right answers of a batch, of whatever kind: what a loss and a metric compare the network's output with.</summary>
/// <remarks>A view: it frees nothing unless it was asked to own its tensor, as data sets' batches do.</remarks>
public readonly struct Target : IDisposable
{
    private Target(torch.Tensor tensor, TargetKinds kind, int classes, bool isOneOfMany)
    {
        Tensor = tensor;
        Kind = kind;
        Classes = classes;
        IsOneOfMany = isOneOfMany;
    }

    /// <summary>Class indices Int64 [N, ...], probabilities Float32 [N, K, ...], or numbers Float32 [N, ...].</summary>
    public torch.Tensor Tensor { get; }

    /// <summary>Which of these.</summary>
    public TargetKinds Kind { get; }

    /// <summary>How many classes there are: K; 0 for numbers.</summary>
    public int Classes { get; }

    /// <summary>
    /// Whether one class is true of each sample or pixel: always for class indices; for probabilities, if the trainer's loss takes them that way, as cross-entropy does.
    /// The true class is then <see cref="ToIndices"/>. False: each number is an answer by itself.
    /// </summary>
    public bool IsOneOfMany { get; }

    /// <summary>How many samples the answers are for: N.</summary>
    public int Count => (int)Tensor.size(0);

    /// <summary>Class indices.</summary>
    public static implicit operator Target(Labels labels) => new(labels.Tensor, TargetKinds.Labels, labels.Classes, isOneOfMany: true);

    /// <summary>Probabilities.</summary>
    public static implicit operator Target(SoftLabels labels) => new(labels.Tensor, TargetKinds.SoftLabels, labels.Classes, isOneOfMany: false);

    /// <summary>Numbers.</summary>
    public static implicit operator Target(TargetValues values) => new(values.Tensor, TargetKinds.TargetValues, 0, isOneOfMany: false);

    /// <summary>Answers of one kind over a tensor that was checked before.</summary>
    internal static Target Of(TargetKinds kind, torch.Tensor tensor, int classes) => new(tensor, kind, classes, kind == TargetKinds.Labels);

    /// <summary>The same answers under a loss that takes one class as true.</summary>
    internal Target AsOneOfMany() => new(Tensor, Kind, Classes, isOneOfMany: true);

    /// <summary>1 for the true class of each sample or pixel and 0 for the others, Float32 [N, K, ...]. To be disposed.</summary>
    internal torch.Tensor ToOneHot()
    {
        using var labels = new Labels(ToIndices(), Classes);
        return labels.ToSoft().Tensor;
    }

    /// <summary>The answers as probabilities, Float32 [N, K, ...]: class indices become one-hot. To be disposed.</summary>
    public torch.Tensor ToProbabilities()
    {
        if (Kind != TargetKinds.Labels) return Tensor.alias();
        return new Labels(Tensor, Classes).ToSoft().Tensor;
    }

    /// <summary>The class index of each sample or pixel, Int64 [N, ...]: the likeliest of probabilities. To be disposed.</summary>
    /// <exception cref="InvalidOperationException">The answers are numbers.</exception>
    public torch.Tensor ToIndices() => Kind switch
    {
        TargetKinds.Labels => Tensor.alias(),
        TargetKinds.SoftLabels => Tensor.argmax(1),
        _ => throw new InvalidOperationException("Numbers have no class; use a metric of regression, such as the mean absolute error."),
    };

    /// <summary>The numbers, which must have the shape of <paramref name="output"/>: TorchSharp would silently broadcast one to the other.</summary>
    /// <exception cref="ArgumentException">The shapes differ; the message says both.</exception>
    public torch.Tensor Like(torch.Tensor output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Tensor.shape.AsSpan().SequenceEqual(output.shape)) return Tensor;
        throw new ArgumentException(
            $"The network gives {ShapeText.Tensor(output.shape)}, but the targets are {ShapeText.Tensor(Tensor.shape)}; both need one shape.");
    }

    /// <summary>Frees the tensor.</summary>
    public void Dispose() => Tensor.Dispose();
}
