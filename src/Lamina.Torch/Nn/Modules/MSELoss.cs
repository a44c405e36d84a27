using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Squared difference.</summary>
public sealed class MSELoss : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly nn.Reduction _reduction;

    internal MSELoss(nn.Reduction reduction)
        : base(nameof(MSELoss)) => _reduction = reduction;

    /// <summary>The loss of an input and its target.</summary>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.mse_loss(input, target, _reduction);
}
