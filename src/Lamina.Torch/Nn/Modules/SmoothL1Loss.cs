using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Absolute difference, squared near the target.</summary>
public sealed class SmoothL1Loss : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly double _beta;
    private readonly nn.Reduction _reduction;

    internal SmoothL1Loss(double beta, nn.Reduction reduction)
        : base(nameof(SmoothL1Loss)) => (_beta, _reduction) = (beta, reduction);

    /// <summary>The loss of an input and its target.</summary>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.smooth_l1_loss(input, target, _reduction, _beta);
}
