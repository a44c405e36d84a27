using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Absolute difference.</summary>
public sealed class L1Loss : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly nn.Reduction _reduction;

    internal L1Loss(nn.Reduction reduction)
        : base(nameof(L1Loss)) => _reduction = reduction;

    /// <summary>The loss of an input and its target.</summary>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.l1_loss(input, target, _reduction);
}
