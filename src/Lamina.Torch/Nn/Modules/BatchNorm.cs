using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalisation of each channel over the batch; in evaluation mode with the running statistics.</summary>
public abstract class BatchNorm : NormBase
{
    /// <summary>Makes weight 1, bias 0, running mean 0 and variance 1, as far as they are asked for.</summary>
    public BatchNorm(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype, string name)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
    {
    }

    /// <summary>Keeps the shape; in training updates the running statistics.</summary>
    /// <exception cref="ArgumentException">The input has another number of dimensions.</exception>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);

        var updates = training && track_running_stats && num_batches_tracked is not null;
        if (updates)
            num_batches_tracked!.add_(1);
        var factor = momentum ?? (updates ? 1 / num_batches_tracked!.ToDouble() : 0);
        var usesRunning = !training || track_running_stats;
        return nn.functional.batch_norm(
            input,
            usesRunning ? running_mean : null,
            usesRunning ? running_var : null,
            weight,
            bias,
            training || (running_mean is null && running_var is null),
            factor,
            eps);
    }
}
