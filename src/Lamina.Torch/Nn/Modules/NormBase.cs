using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What batch and instance norms share: a weight and bias per channel, and running statistics.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    private Parameter? _bias;

    [ComponentName(Name = nameof(running_mean))]
    private Tensor? _running_mean;

    [ComponentName(Name = nameof(running_var))]
    private Tensor? _running_var;

    [ComponentName(Name = nameof(num_batches_tracked))]
    private Tensor? _num_batches_tracked;

    /// <summary>Makes weight 1, bias 0, running mean 0 and variance 1, as far as they are asked for.</summary>
    public NormBase(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype, string name)
        : base(name)
    {
        this.num_features = num_features;
        this.eps = eps;
        this.momentum = momentum;
        this.affine = affine;
        this.track_running_stats = track_running_stats;
        if (affine)
        {
            weight = new Parameter(empty(num_features, dtype, device));
            bias = new Parameter(empty(num_features, dtype, device));
        }

        if (track_running_stats)
        {
            running_mean = zeros(num_features, dtype, device);
            running_var = ones(num_features, dtype, device);
            num_batches_tracked = tensor(0L, dtype, device);
        }

        reset_parameters();
    }

    /// <summary>[num_features], or null where the norm is not affine.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => ReplaceParameter(ref _bias, value, nameof(bias));
    }

    /// <summary>[num_features]; null where the norm is not affine.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => ReplaceParameter(ref _weight, value ?? throw new ArgumentNullException(nameof(weight)), nameof(weight));
    }

    /// <summary>[num_features], or null where no statistics are tracked.</summary>
    public Tensor? running_mean
    {
        get => _running_mean;
        set => ReplaceBuffer(ref _running_mean, value, nameof(running_mean));
    }

    /// <summary>[num_features], or null where no statistics are tracked; unbiased.</summary>
    public Tensor? running_var
    {
        get => _running_var;
        set => ReplaceBuffer(ref _running_var, value, nameof(running_var));
    }

    /// <summary>How many batches were seen in training (a scalar), or null where no statistics are tracked.</summary>
    public Tensor? num_batches_tracked
    {
        get => _num_batches_tracked;
        set => ReplaceBuffer(ref _num_batches_tracked, value, nameof(num_batches_tracked));
    }

    /// <summary>The number of channels.</summary>
    public long num_features { get; }

    /// <summary>Added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>Weight of the new statistics in the running ones; null averages over all batches.</summary>
    public double? momentum { get; set; }

    /// <summary>Whether there are a weight and a bias.</summary>
    public bool affine { get; }

    /// <summary>Whether there are running statistics.</summary>
    public bool track_running_stats { get; }

    /// <summary>Sets the running mean to 0 and the variance to 1.</summary>
    public void reset_running_stats()
    {
        if (!track_running_stats)
            return;
        nn.init.zeros_(_running_mean!);
        nn.init.ones_(_running_var!);
        nn.init.zeros_(_num_batches_tracked!);
    }

    /// <summary>Resets the statistics, and weight and bias to 1 and 0.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (!affine)
            return;
        nn.init.ones_(_weight!);
        nn.init.zeros_(_bias!);
    }

    /// <summary>Throws where the input has not the dimensions that this norm is for.</summary>
    protected abstract void ValidateInputDimensions(Tensor input);
}
