using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>input·weightᵀ + bias on the last dimension.</summary>
public sealed class Linear : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    private Parameter? _bias;

    internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype)
        : base(nameof(Linear))
    {
        in_features = inputSize;
        out_features = outputSize;
        weight = new Parameter(empty([outputSize, inputSize], dtype, device));
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (!hasBias)
            return;

        bias = new Parameter(empty(outputSize, dtype, device));
        var bound = inputSize > 0 ? 1 / Math.Sqrt(inputSize) : 0;
        nn.init.uniform_(bias, -bound, bound);
    }

    internal Linear(Parameter weight, Parameter? bias)
        : base(nameof(Linear))
    {
        in_features = weight.size(1);
        out_features = weight.size(0);
        this.weight = weight;
        this.bias = bias;
    }

    /// <summary>[out_features]; setting it disposes the old one.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => ReplaceParameter(ref _bias, value, nameof(bias));
    }

    /// <summary>[out_features, in_features]; setting it disposes the old one.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => ReplaceParameter(ref _weight, value ?? throw new ArgumentNullException(nameof(weight)), nameof(weight));
    }

    /// <summary>The size of the last dimension of the input.</summary>
    public long in_features { get; set; }

    /// <summary>The size of the last dimension of the output.</summary>
    public long out_features { get; set; }

    /// <summary>[*, in_features] to [*, out_features].</summary>
    public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, _weight!, _bias);
}
