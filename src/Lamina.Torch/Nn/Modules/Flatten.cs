using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Several dimensions as one.</summary>
public sealed class Flatten : ParameterLessModule<Tensor, Tensor>
{
    private readonly long _start_dim;
    private readonly long _end_dim;

    internal Flatten(long start_dim, long end_dim)
        : base(nameof(Flatten)) => (_start_dim, _end_dim) = (start_dim, end_dim);

    /// <summary>Dimensions start_dim to end_dim become one.</summary>
    public override Tensor forward(Tensor input) => input.flatten(_start_dim, _end_dim);
}
