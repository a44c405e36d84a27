using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Kullback–Leibler divergence.</summary>
public sealed class KLDivLoss : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly bool _log_target;
    private readonly nn.Reduction _reduction;

    internal KLDivLoss(bool log_target, nn.Reduction reduction)
        : base(nameof(KLDivLoss)) => (_log_target, _reduction) = (log_target, reduction);

    /// <summary>The loss of an input and its target.</summary>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.kl_div(input, target, _log_target, _reduction);
}
