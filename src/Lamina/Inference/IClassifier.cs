using TorchSharp;

namespace Lamina;

/// <summary>A network of one input that answers with classes.</summary>
public interface IClassifier
{
    /// <summary>What its numbers mean.</summary>
    AnswerKind Answer => AnswerKind.OneOfMany;

    /// <summary>The numbers for a batch, [N, K], in the mode the network is in; to be disposed.</summary>
    torch.Tensor forward(torch.Tensor x);
}

/// <summary>A network that says which class a sample is of.</summary>
/// <typeparam name="TShape">The shape of one sample.</typeparam>
/// <typeparam name="TClass">The classes.</typeparam>
public interface IClassifier<TShape, TClass> : IClassifier where TShape : IShape where TClass : struct, Enum
{
    /// <summary>The scores of each class for each sample, in the mode the network is in; to be disposed.</summary>
    Logits<TClass> Forward(Batch<TShape> batch);

    /// <summary>The likeliest class of each sample.</summary>
    TClass[] Predict(Batch<TShape> batch);

    /// <summary>The likeliest class of a sample.</summary>
    TClass Predict(Sample<TShape> sample);
}
