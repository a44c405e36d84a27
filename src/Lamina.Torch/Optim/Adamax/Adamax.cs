using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam with the maximum instead of the average of squares.</summary>
public partial class Adamax : OptimizerHelper
{
    private static readonly Op MaximumOut = new("aten::maximum", "out");

    private readonly Action<ParamGroup> _update;

    internal Adamax(IEnumerable<ParamGroup> parameters, double lr, double beta1, double beta2, double eps, double weight_decay)
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
            Aten.MulScalarInPlace.Run(state.exp_avg, beta1);
            Aten.AddInPlace.Run(state.exp_avg, gradient, 1 - beta1);
            using var magnitude = Aten.Abs.Call(gradient);
            Aten.AddScalarInPlace.Run(magnitude, eps);
            Aten.MulScalarInPlace.Run(state.exp_inf, beta2);
            MaximumOut.Run(state.exp_inf, magnitude, state.exp_inf);
            Aten.AddcdivInPlace.Run(parameter, state.exp_avg, state.exp_inf, -(rate / (1 - Math.Pow(beta1, state.step))));
        }
    }
}
