using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Stochastic gradient descent, with momentum as an option.</summary>
public partial class SGD : OptimizerHelper
{
    private readonly Action<ParamGroup> _update;

    internal SGD(IEnumerable<ParamGroup> parameters, double lr, double momentum, double dampening, double weight_decay, bool nesterov, bool maximize)
    {
        if (lr < 0)
            throw new ArgumentException($"Invalid learning rate: {lr}");
        if (momentum < 0)
            throw new ArgumentException($"Invalid momentum value: {momentum}");
        if (weight_decay < 0)
            throw new ArgumentException($"Invalid weight_decay value: {weight_decay}");
        if (nesterov && (momentum <= 0 || dampening != 0))
            throw new ArgumentException("Nesterov momentum requires a momentum and zero dampening");

        _update = Update;
        _defaults = new Options { LearningRate = lr, InitialLearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize };
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
        var (rate, momentum, dampening) = (group.LearningRate, options.momentum!.Value, options.dampening!.Value);
        var (weightDecay, nesterov, maximize) = (options.weight_decay!.Value, options.nesterov!.Value, options.maximize!.Value);
        foreach (var parameter in group.Parameters)
        {
            using var gradient = Gradient.Of(parameter, maximize, weightDecay);
            if (gradient is null)
                continue;

            var state = StateOf<State>(parameter);
            if (momentum == 0)
            {
                Aten.AddInPlace.Run(parameter, gradient, -rate);
                continue;
            }

            if (state.momentum_buffer is null)
            {
                state.momentum_buffer = gradient.clone().DetachFromDisposeScope();
            }
            else
            {
                Aten.MulScalarInPlace.Run(state.momentum_buffer, momentum);
                Aten.AddInPlace.Run(state.momentum_buffer, gradient, 1 - dampening);
            }

            if (!nesterov)
            {
                Aten.AddInPlace.Run(parameter, state.momentum_buffer, -rate);
                continue;
            }

            using var ahead = Aten.Add.Call(gradient, state.momentum_buffer, momentum);
            Aten.AddInPlace.Run(parameter, ahead, -rate);
        }
    }
}
