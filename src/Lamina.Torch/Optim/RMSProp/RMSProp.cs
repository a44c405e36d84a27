using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>RMSprop: the gradient divided by the root of the average of its squares.</summary>
public partial class RMSProp : OptimizerHelper
{
    private readonly Action<ParamGroup> _update;

    internal RMSProp(IEnumerable<ParamGroup> parameters, double lr, double alpha, double eps, double weight_decay, double momentum, bool centered, bool maximize)
    {
        if (lr < 0)
            throw new ArgumentException($"Invalid learning rate: {lr}");
        if (eps < 0)
            throw new ArgumentException($"Invalid ε: {eps}");
        if (alpha < 0)
            throw new ArgumentException($"Invalid alpha: {alpha}");
        if (momentum < 0)
            throw new ArgumentException($"Invalid momentum value: {momentum}");
        if (weight_decay < 0)
            throw new ArgumentException($"Invalid weight_decay value: {weight_decay}");

        _update = Update;
        _defaults = new Options { LearningRate = lr, InitialLearningRate = lr, alpha = alpha, eps = eps, weight_decay = weight_decay, momentum = momentum, centered = centered, maximize = maximize };
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
        var (rate, alpha, eps, momentum) = (group.LearningRate, options.alpha!.Value, options.eps!.Value, options.momentum!.Value);
        var (weightDecay, maximize) = (options.weight_decay!.Value, options.maximize!.Value);
        foreach (var parameter in group.Parameters)
        {
            using var gradient = Gradient.Of(parameter, maximize, weightDecay);
            if (gradient is null)
                continue;

            var state = StateOf<State>(parameter);
            state.step++;
            Aten.MulScalarInPlace.Run(state.square_avg, alpha);
            Aten.AddcmulInPlace.Run(state.square_avg, gradient, gradient, 1 - alpha);
            using var denominator = Root(state, gradient, alpha);
            Aten.AddScalarInPlace.Run(denominator, eps);
            if (state.momentum_buffer is null)
            {
                Aten.AddcdivInPlace.Run(parameter, gradient, denominator, -rate);
                continue;
            }

            Aten.MulScalarInPlace.Run(state.momentum_buffer, momentum);
            Aten.AddcdivInPlace.Run(state.momentum_buffer, gradient, denominator);
            Aten.AddInPlace.Run(parameter, state.momentum_buffer, -rate);
        }
    }

    private static Tensor Root(State state, Tensor gradient, double alpha)
    {
        if (state.grad_avg is null)
            return Aten.Sqrt.Call(state.square_avg);

        Aten.MulScalarInPlace.Run(state.grad_avg, alpha);
        Aten.AddInPlace.Run(state.grad_avg, gradient, 1 - alpha);
        var variance = Aten.Addcmul.Call(state.square_avg, state.grad_avg, state.grad_avg, -1);
        Aten.SqrtInPlace.Run(variance);
        return variance;
    }
}
