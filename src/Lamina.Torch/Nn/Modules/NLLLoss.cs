using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Negative log-likelihood of logarithms of probabilities [N, C, *].</summary>
public sealed class NLLLoss : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Tensor? _weight;
    private readonly nn.Reduction _reduction;

    internal NLLLoss(Tensor? weight, nn.Reduction reduction)
        : base(nameof(NLLLoss)) => (_weight, _reduction) = (weight, reduction);

    /// <summary>The loss of an input and its target.</summary>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.nll_loss(input, target, _weight, _reduction);
}
