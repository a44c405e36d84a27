using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x where x &gt; 0, else α·(exp(x) − 1).</summary>
public sealed class ELU : ParameterLessModule<Tensor, Tensor>
{
    private readonly double _alpha;
    private readonly bool _inplace;

    internal ELU(double alpha, bool inplace)
        : base(nameof(ELU)) => (_alpha, _inplace) = (alpha, inplace);

    /// <summary>Keeps the shape.</summary>
    public override Tensor forward(Tensor tensor) => nn.functional.elu(tensor, _alpha, _inplace);
}
