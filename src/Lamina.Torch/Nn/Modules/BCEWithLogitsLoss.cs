using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Binary cross entropy of logits.</summary>
public sealed class BCEWithLogitsLoss : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Tensor? _weight;
    private readonly Tensor? _pos_weights;
    private readonly nn.Reduction _reduction;

    internal BCEWithLogitsLoss(Tensor? weight, Tensor? pos_weights, nn.Reduction reduction)
        : base(nameof(BCEWithLogitsLoss)) => (_weight, _pos_weights, _reduction) = (weight, pos_weights, reduction);

    /// <summary>The loss of an input and its target.</summary>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.binary_cross_entropy_with_logits(input, target, _weight, _reduction, _pos_weights);
}
