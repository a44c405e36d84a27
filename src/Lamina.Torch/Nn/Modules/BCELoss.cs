using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Binary cross entropy of probabilities.</summary>
public sealed class BCELoss : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Tensor? _weight;
    private readonly nn.Reduction _reduction;

    internal BCELoss(Tensor? weight, nn.Reduction reduction)
        : base(nameof(BCELoss)) => (_weight, _reduction) = (weight, reduction);

    /// <summary>The loss of an input and its target.</summary>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.binary_cross_entropy(input, target, _weight, _reduction);
}
