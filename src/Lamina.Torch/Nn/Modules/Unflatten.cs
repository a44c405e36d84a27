using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One dimension as several.</summary>
public sealed class Unflatten : ParameterLessModule<Tensor, Tensor>
{
    private readonly long _dim;
    private readonly long[] _unflattened_size;

    internal Unflatten(long dim, long[] unflattened_size)
        : base(nameof(Unflatten)) => (_dim, _unflattened_size) = (dim, unflattened_size);

    /// <summary>Dimension dim becomes unflattened_size.</summary>
    public override Tensor forward(Tensor input) => input.unflatten(_dim, _unflattened_size);
}
