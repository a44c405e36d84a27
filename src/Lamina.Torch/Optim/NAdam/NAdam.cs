using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam with Nesterov's momentum.</summary>
public partial class NAdam : OptimizerHelper
{
    private readonly Action<ParamGroup> _update;

    internal NAdam(IEnumerable<ParamGroup> parameters, double lr, double beta1, double beta2, double eps, double weight_decay, double momentum_decay)
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
        if (momentum_decay < 0)
            throw new ArgumentException($"Invalid momentum_decay value: {momentum_decay}");

        _update = Update;
        _defaults = new Options { LearningRate = lr, InitialLearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, momentum_decay = momentum_decay };
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
        var momentumDecay = options.momentum_decay!.Value;
        foreach (var parameter in group.Parameters)
        {
            using var gradient = Gradient.Of(parameter, false, weightDecay);
            if (gradient is null)
                continue;

            var state = StateOf<State>(parameter);
            state.step++;
            var biasCorrection2 = 1 - Math.Pow(beta2, state.step);
            var mu = beta1 * (1.0 - (0.5 * Math.Pow(0.96, state.step * momentumDecay)));
            var nextMu = beta1 * (1.0 - (0.5 * Math.Pow(0.96, (state.step + 1) * momentumDecay)));

            state.mu_product *= mu;
            var nextProduct = state.mu_product * nextMu;

            Aten.MulScalarInPlace.Run(state.exp_avg, beta1);
            Aten.AddInPlace.Run(state.exp_avg, gradient, 1 - beta1);
            Aten.MulScalarInPlace.Run(state.exp_avg_sq, beta2);
            Aten.AddcmulInPlace.Run(state.exp_avg_sq, gradient, gradient, 1 - beta2);

            using var corrected = Aten.DivScalar.Call(state.exp_avg_sq, biasCorrection2);
            using var denominator = Aten.Sqrt.Call(corrected);
            Aten.AddScalarInPlace.Run(denominator, eps);
            Aten.AddcdivInPlace.Run(parameter, gradient, denominator, -rate * (1.0 - mu) / (1.0 - state.mu_product));
            Aten.AddcdivInPlace.Run(parameter, state.exp_avg, denominator, -rate * nextMu / (1.0 - nextProduct));
        }
    }
}
