using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>An optimizer that keeps a state per parameter.</summary>
public abstract partial class OptimizerHelper : optim.Optimizer
{
    /// <summary>The options of groups that have none of their own.</summary>
    protected OptimizerOptions _defaults = null!;

    /// <summary>The states by the native handles of their parameters.</summary>
    protected OrderedDict<nint, OptimizerState> _state = new();

    /// <summary>An optimizer without groups.</summary>
    public OptimizerHelper()
        : base(0)
    {
    }

    /// <summary>Adds a group of parameters.</summary>
    public override void add_param_group(ParamGroup param_group) => _parameter_groups.Add(param_group);

    /// <summary>Moves the states.</summary>
    public void to(Device device)
    {
        foreach (var (_, state) in _state)
            state.to(device);
    }

    /// <summary>Runs the closure with gradients, then the body for each group without; tensors left by the body are disposed.</summary>
    protected Tensor? _step<T>(Action<T> body, Func<Tensor>? loss_closure = null)
        where T : ParamGroup
    {
        Tensor? loss = null;
        if (loss_closure is not null)
        {
            using (enable_grad())
                loss = loss_closure();
        }

        using (no_grad())
        {
            using var scope = NewDisposeScope();
            foreach (var group in _parameter_groups)
                body((T)group);
        }

        return loss;
    }

    /// <summary>Completes a group's options from the defaults, adds it, and makes a state for each of its parameters.</summary>
    internal void AddGroup<TOptions>(ParamGroup<TOptions> group, Func<Parameter, OptimizerState> newState)
        where TOptions : OptimizerOptions, new()
    {
        group.Options ??= new TOptions();
        group.Options.CompleteFrom(_defaults);
        _parameter_groups.Add(group);
        foreach (var parameter in group.Parameters)
        {
            var state = newState(parameter);
            state.Initialize(group.Options);
            _state[parameter.Handle] = state;
        }
    }

    /// <summary>The state of a parameter.</summary>
    /// <exception cref="KeyNotFoundException">The optimizer does not know this parameter.</exception>
    internal T StateOf<T>(Parameter parameter)
        where T : OptimizerState
    {
        // A freed handle may come back for another tensor, so the handle alone does not prove that the state is this parameter's.
        if (_state.TryGetValue(parameter.Handle, out var state) && ReferenceEquals(state.Parameter, parameter))
            return (T)state;
        throw new KeyNotFoundException(
            $"{GetType().Name} has no state for the parameter of shape [{string.Join(", ", parameter.shape)}]: the model was moved or converted after the optimizer was made. Create the optimizer after moving the model.");
    }

    /// <summary>Releases the states.</summary>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
            return;
        foreach (var (_, state) in _state)
            (state as IDisposable)?.Dispose();
        _state.Clear();
    }
}
