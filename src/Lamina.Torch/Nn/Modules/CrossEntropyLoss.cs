using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Softmax and negative log-likelihood of logits [N, C, *].</summary>
public sealed class CrossEntropyLoss : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Tensor? _weight;
    private readonly long? _ignore_index;
    private readonly nn.Reduction _reduction;

    internal CrossEntropyLoss(Tensor? weight, long? ignore_index, nn.Reduction reduction)
        : base(nameof(CrossEntropyLoss)) => (_weight, _ignore_index, _reduction) = (weight, ignore_index, reduction);

    /// <summary>The loss of an input and its target.</summary>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.cross_entropy(input, target, _weight, _ignore_index ?? -100, _reduction);
}
