using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A module without parameters and buffers: moving it does nothing, registering one is an error.</summary>
public abstract class ParameterLessModule<T, TResult> : nn.Module<T, TResult>, IParameterLess
{
    /// <summary>Names the module.</summary>
    protected ParameterLessModule(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) =>
        throw new InvalidOperationException("Cannot register a buffer on a module that is declared 'parameter-less.'");

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) =>
        throw new InvalidOperationException("Cannot register a parameter on a module that is declared 'parameter-less.'");

    /// <summary>Registers a sub-module that is without parameters, too.</summary>
    /// <exception cref="InvalidOperationException">The sub-module may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        if (submodule is not IParameterLess)
            throw new InvalidOperationException("Submodules of a parameter-less module must also be parameter-less.");
        base.register_module(name, submodule);
    }
}

/// <summary>Marks what a <see cref="ParameterLessModule{T, TResult}"/> may contain.</summary>
internal interface IParameterLess;
