using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Steps in the proportion of past updates to past gradients.</summary>
public partial class Adadelta : OptimizerHelper
{
    private readonly Action<ParamGroup> _update;

    internal Adadelta(IEnumerable<ParamGroup> parameters, double lr, double rho, double eps, double weight_decay, bool maximize)
    {
        if (lr < 0)
            throw new ArgumentException($"Invalid learning rate: {lr}");
        if (rho is < 0 or > 1)
            throw new ArgumentException($"Invalid rho value: {rho}");
        if (eps < 0)
            throw new ArgumentException($"Invalid eps value: {eps}");
        if (weight_decay < 0)
            throw new ArgumentException($"Invalid weight_decay value: {weight_decay}");

        _update = Update;
        _defaults = new Options { LearningRate = lr, InitialLearningRate = lr, rho = rho, eps = eps, weight_decay = weight_decay, maximize = maximize };
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
        var (rate, rho, eps) = (group.LearningRate, options.rho!.Value, options.eps!.Value);
        var (weightDecay, maximize) = (options.weight_decay!.Value, options.maximize!.Value);
        foreach (var parameter in group.Parameters)
        {
            using var gradient = Gradient.Of(parameter, maximize, weightDecay);
            if (gradient is null)
                continue;

            var state = StateOf<State>(parameter);
            state.step++;
            Aten.MulScalarInPlace.Run(state.square_avg, rho);
            Aten.AddcmulInPlace.Run(state.square_avg, gradient, gradient, 1 - rho);
            using var root = Aten.AddScalar.Call(state.square_avg, eps);
            Aten.SqrtInPlace.Run(root);
            using var delta = Aten.AddScalar.Call(state.acc_delta, eps);
            Aten.SqrtInPlace.Run(delta);
            Aten.DivInPlace.Run(delta, root);
            Aten.MulInPlace.Run(delta, gradient);
            Aten.MulScalarInPlace.Run(state.acc_delta, rho);
            Aten.AddcmulInPlace.Run(state.acc_delta, delta, delta, 1 - rho);
            Aten.AddInPlace.Run(parameter, delta, -rate);
        }
    }
}
