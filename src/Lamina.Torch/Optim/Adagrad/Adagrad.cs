using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The gradient divided by the root of the sum of all its squares.</summary>
public partial class Adagrad : OptimizerHelper
{
    private readonly Action<ParamGroup> _update;

    internal Adagrad(IEnumerable<ParamGroup> parameters, double lr, double lr_decay, double weight_decay, double initial_accumulator_value, double eps)
    {
        if (lr < 0)
            throw new ArgumentException($"Invalid learning rate: {lr}");
        if (eps < 0)
            throw new ArgumentException($"Invalid ε: {eps}");
        if (lr_decay < 0)
            throw new ArgumentException($"Invalid lr_decay value: {lr_decay}");
        if (weight_decay < 0)
            throw new ArgumentException($"Invalid weight_decay value: {weight_decay}");
        if (initial_accumulator_value < 0)
            throw new ArgumentException($"Invalid initial_accumulator_value: {initial_accumulator_value}");

        _update = Update;
        _defaults = new Options { LearningRate = lr, InitialLearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value, eps = eps };
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
        var (lrDecay, eps, weightDecay) = (options.lr_decay!.Value, options.eps!.Value, options.weight_decay!.Value);
        foreach (var parameter in group.Parameters)
        {
            using var gradient = Gradient.Of(parameter, false, weightDecay);
            if (gradient is null)
                continue;

            var state = StateOf<State>(parameter);
            state.step++;
            var rate = group.LearningRate / (1 + ((state.step - 1) * lrDecay));
            Aten.AddcmulInPlace.Run(state.sum, gradient, gradient, 1);
            using var denominator = Aten.Sqrt.Call(state.sum);
            Aten.AddScalarInPlace.Run(denominator, eps);
            Aten.AddcdivInPlace.Run(parameter, gradient, denominator, -rate);
        }
    }
}
