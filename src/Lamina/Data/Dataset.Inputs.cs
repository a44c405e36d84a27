using TorchSharp;

namespace Lamina;

// The samples are the first input of a network; the others of one that has several stand beside them.
public partial class Dataset
{
    private readonly List<(string Name, SampleStore Store)> beside = [];

    /// <summary>Puts another input of a network beside the samples, which are its first.</summary>
    /// <param name="name">The input's name: <c>[Input(4, Name = "place")]</c>.</param>
    /// <param name="values">A row for each sample, [N, ...]; bytes become Float32 in a batch, tokens are Int64. The data set owns it from now on.</param>
    /// <remarks>Parts of the data set have it too. Augmentations change the samples, not what stands beside them.</remarks>
    /// <exception cref="ArgumentException">It has another number of rows than there are samples, or the name of an input that exists already.</exception>
    public void AddInput(string name, torch.Tensor values)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(values);
        if (beside.Exists(input => input.Name == name)) throw new ArgumentException($"{Name} holds an input {name} already.", nameof(name));
        if (values.dim() == 0 || values.size(0) != Count)
            throw new ArgumentException($"{Name} has {Count} samples, but {name} is {ShapeText.Tensor(values.shape)}: it needs a row for each.", nameof(values));
        beside.Add((name, new TensorStore(values)));
    }

    /// <summary>Compares the data with what a network takes.</summary>
    /// <param name="network">The network's name.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="weights">The type of its weights: doubles are accepted only by double weights.</param>
    /// <exception cref="ArgumentException">An input is missing, holds numbers of another type, or holds a token outside the vocabulary.</exception>
    /// <exception cref="ShapeMismatchException">An input has another shape.</exception>
    /// <exception cref="ObjectDisposedException">The data set was disposed.</exception>
    internal void CheckInputs(string network, IReadOnlyList<NamedInput> inputs, torch.ScalarType weights)
    {
        if (isDisposed) throw new ObjectDisposedException(Name);
        for (int i = 0; i < inputs.Count; i++)
        {
            var input = inputs[i];
            var store = i == 0 ? samples : beside.Find(other => other.Name == input.Name).Store;
            if (store is null)
                throw new ArgumentException(
                    $"{network} takes {string.Join(" and ", inputs.Select(each => each.Name))}, but {Name} holds no {input.Name} beside its samples: put it there with AddInput(\"{input.Name}\", ...).", nameof(inputs));
            string edge = inputs.Count == 1 ? network : $"{network}'s {input.Name}";
            if (!Edge.Fits(store.Shape.AsSpan(1), input.Dimensions))
                throw new ShapeMismatchException($"{edge} takes {ShapeText.Sample(input.Dimensions)}; {Name} holds {ShapeText.Tensor(store.Shape)}", input.Dimensions, store.Shape);
            Edge.CheckSizes(edge, store.Shape, [.. input.Sizes], $"{Name} holds");
            if (input.Vocabulary is { } vocabulary) CheckTokens(edge, store, vocabulary);
            else if (store.Type == torch.ScalarType.Float64 && weights != torch.ScalarType.Float64) throw Edge.OtherNumbers(edge, store.Type, $"{Name} holds");
            else if (store.Type != torch.ScalarType.Byte) Edge.CheckNumbers(edge, store.Type, $"{Name} holds");
        }
    }

    private void CheckTokens(string edge, SampleStore store, long vocabulary)
    {
        Edge.CheckTokens(edge, store.Type, $"{Name} holds");
        using var tokens = store.Range(0, store.Count);
        TokenRange.Check(edge, tokens, vocabulary, Name);
    }
}
