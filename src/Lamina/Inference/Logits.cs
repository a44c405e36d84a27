using TorchSharp;

namespace Lamina;

/// <summary>A network's answer for a batch before the softmax: a score for each class, [N, K].</summary>
public readonly struct Logits : IDisposable
{
    /// <summary>Scores over <paramref name="tensor"/>, which <see cref="Dispose"/> frees.</summary>
    public Logits(torch.Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        Tensor = tensor;
    }

    /// <summary>The scores, [N, K], or [N, K, H, W] for each pixel: the higher, the likelier.</summary>
    public torch.Tensor Tensor { get; }

    /// <summary>The probability of each class, of the shape of the scores; those of a sample or pixel add up to 1. To be disposed.</summary>
    public torch.Tensor Probabilities() => Tensor.softmax(1);

    /// <summary>The likeliest class of each sample, as its index.</summary>
    /// <exception cref="InvalidOperationException">The scores are not [N, K], or K is 1.</exception>
    public int[] Predict()
    {
        if (Tensor.dim() != 2)
            throw new InvalidOperationException($"Predict takes scores [N, K]; these are {ShapeText.Tensor(Tensor.shape)}. The class of each pixel is Tensor.argmax(1).");
        if (Tensor.size(1) == 1)
            throw new InvalidOperationException("Predict takes a score for each class, and one alone is a yes or no: PredictAll takes it so, and gives 1 for a yes.");
        using var best = Tensor.argmax(1);
        using var local = best.cpu();
        using var values = local.data<long>();
        return Array.ConvertAll(values.ToArray(), value => (int)value);
    }

    /// <summary>Frees the tensor.</summary>
    public void Dispose() => Tensor.Dispose();
}

/// <summary>A network's answer for a batch before the softmax, over the members of an enum: member with value k is class k.</summary>
/// <typeparam name="TClass">The classes; their values are exactly 0 to K − 1.</typeparam>
public readonly struct Logits<TClass> : IDisposable where TClass : struct, Enum
{
    // GetValues sorts by value, and the compiler has seen that the values are 0 to K − 1: class k is at index k.
    private static readonly TClass[] Members = Enum.GetValues<TClass>();

    private readonly Logits logits;

    /// <inheritdoc cref="Logits(torch.Tensor)"/>
    public Logits(torch.Tensor tensor) => logits = new Logits(tensor);

    /// <inheritdoc cref="Logits.Tensor"/>
    public torch.Tensor Tensor => logits.Tensor;

    /// <inheritdoc cref="Logits.Probabilities"/>
    public torch.Tensor Probabilities() => logits.Probabilities();

    /// <summary>The likeliest class of each sample.</summary>
    /// <exception cref="InvalidOperationException">The scores are not [N, K], or K is not the number of the enum's members.</exception>
    public TClass[] Predict()
    {
        int[] classes = logits.Predict();
        if (Tensor.size(1) != Members.Length)
            throw new InvalidOperationException(
                $"{typeof(TClass).Name} has {Members.Length} members, but the scores are for {Tensor.size(1)} classes.");
        return Array.ConvertAll(classes, k => Members[k]);
    }

    /// <inheritdoc cref="Logits.Dispose"/>
    public void Dispose() => logits.Dispose();
}
