using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam that takes plain steps until the variance of its denominator is small.</summary>
public partial class RAdam : OptimizerHelper
{
    private readonly Action<ParamGroup> _update;

    internal RAdam(IEnumerable<ParamGroup> parameters, double lr, double beta1, double beta2, double eps, double weight_decay)
    {
        if (lr < 0)
            throw new ArgumentException($"Invalid learning rate: {lr}");
        if (beta1 is < 0 or > 1)
            throw new ArgumentException($"Invalid beta1 value: {beta1}");
        if (beta2 is < 0 or > 1)
            throw new ArgumentException($"Invalid beta2 value: {beta2}");
        if (eps < 0)
            throw new ArgumentException($"Invalid eps value: {eps}");
        if (weight_decay < 0)
            throw new ArgumentException($"Invalid weight_decay value: {weight_decay}");

        _update = Update;
        _defaults = new Options { LearningRate = lr, InitialLearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay };
        foreach (var group in parameters)
            add_param_group(group);
    }

    /// <inheritdoc/>
    public override void add_param_group(Modules.ParamGroup param_group) =>
        AddGroup((ParamGroup)param_group, static parameter => new State(parameter));

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null) => _step(_update, closure);

    private void Update(ParamGroup group)
    {
        var options = group.Options;
        var (rate, beta1, beta2, eps) = (group.LearningRate, options.beta1!.Value, options.beta2!.Value, options.eps!.Value);
        var weightDecay = options.weight_decay!.Value;
        foreach (var parameter in group.Parameters)
        {
            using var gradient = Gradient.Of(parameter, false, weightDecay);
            if (gradient is null)
                continue;

            var state = StateOf<State>(parameter);
            state.step++;
            var step = (double)state.step;
            var biasCorrection1 = 1 - Math.Pow(beta1, step);
            var biasCorrection2 = 1 - Math.Pow(beta2, step);
            Aten.MulScalarInPlace.Run(state.exp_avg, beta1);
            Aten.AddInPlace.Run(state.exp_avg, gradient, 1 - beta1);
            Aten.MulScalarInPlace.Run(state.exp_avg_sq, beta2);
            Aten.AddcmulInPlace.Run(state.exp_avg_sq, gradient, gradient, 1 - beta2);

            using var corrected = Aten.DivScalar.Call(state.exp_avg, biasCorrection1);
            Aten.MulScalarInPlace.Run(corrected, rate);
            var longest = (2 / (1 - beta2)) - 1;
            var length = longest - (2 * step * Math.Pow(beta2, step) / biasCorrection2);
            if (length > 5)
            {
                var rectification = Math.Sqrt((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length));
                using var root = Aten.Sqrt.Call(state.exp_avg_sq);
                Aten.AddScalarInPlace.Run(root, eps);
                using var adaptive = Aten.Reciprocal.Call(root);
                Aten.MulScalarInPlace.Run(adaptive, Math.Sqrt(biasCorrection2));
                Aten.MulInPlace.Run(corrected, adaptive);
                Aten.MulScalarInPlace.Run(corrected, rectification);
            }

            Aten.AddInPlace.Run(parameter, corrected, -1.0);
        }
    }
}
