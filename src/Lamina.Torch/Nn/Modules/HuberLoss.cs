using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Squared near the target, linear away from it.</summary>
public sealed class HuberLoss : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly double _delta;
    private readonly nn.Reduction _reduction;

    internal HuberLoss(double delta, nn.Reduction reduction)
        : base(nameof(HuberLoss)) => (_delta, _reduction) = (delta, reduction);

    /// <summary>The loss of an input and its target.</summary>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.huber_loss(input, target, _delta, _reduction);
}
