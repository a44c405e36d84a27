using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam with weight decay taken off the parameter itself.</summary>
public partial class AdamW : OptimizerHelper
{
    private static readonly Op MaximumOut = new("aten::maximum", "out");

    private readonly Action<ParamGroup> _update;

    internal AdamW(IEnumerable<ParamGroup> parameters, double lr, double beta1, double beta2, double eps, double weight_decay, bool amsgrad, bool maximize)
    {
        if (lr < 0)
            throw new ArgumentException($"Invalid learning rate: {lr}");
        if (eps < 0)
            throw new ArgumentException($"Invalid ε: {eps}");
        if (beta1 is < 0 or >= 1)
            throw new ArgumentException($"Invalid beta1: {beta1}");
        if (beta2 is < 0 or >= 1)
            throw new ArgumentException($"Invalid beta2: {beta2}");
        if (weight_decay < 0)
            throw new ArgumentException($"Invalid weight_decay value: {weight_decay}");

        _update = Update;
        _defaults = new Options { LearningRate = lr, InitialLearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize };
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
        var (weightDecay, maximize) = (options.weight_decay!.Value, options.maximize!.Value);
        foreach (var parameter in group.Parameters)
        {
            using var gradient = Gradient.Of(parameter, maximize);
            if (gradient is null)
                continue;

            var state = StateOf<State>(parameter);
            state.step++;
            Aten.MulScalarInPlace.Run(parameter, 1 - (rate * weightDecay));
            Aten.MulScalarInPlace.Run(state.exp_avg, beta1);
            Aten.AddInPlace.Run(state.exp_avg, gradient, 1 - beta1);
            Aten.MulScalarInPlace.Run(state.exp_avg_sq, beta2);
            Aten.AddcmulInPlace.Run(state.exp_avg_sq, gradient, gradient, 1 - beta2);

            var biasCorrection1 = 1 - Math.Pow(beta1, state.step);
            var biasCorrection2 = 1 - Math.Pow(beta2, state.step);
            if (state.max_exp_avg_sq is not null)
                MaximumOut.Run(state.max_exp_avg_sq, state.exp_avg_sq, state.max_exp_avg_sq);

            using var root = Aten.Sqrt.Call(state.max_exp_avg_sq ?? state.exp_avg_sq);
            using var denominator = Aten.DivScalar.Call(root, Math.Sqrt(biasCorrection2));
            Aten.AddScalarInPlace.Run(denominator, eps);
            Aten.AddcdivInPlace.Run(parameter, state.exp_avg, denominator, -(rate / biasCorrection1));
        }
    }
}
