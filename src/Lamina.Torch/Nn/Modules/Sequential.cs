using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules that feed one another; a module without a name is called by its position.</summary>
public class Sequential : nn.Module<Tensor, Tensor>
{
    private readonly List<nn.IModule<Tensor, Tensor>> _modules = [];

    /// <summary>Modules with names.</summary>
    protected Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules)
        : this((IEnumerable<(string, nn.Module<Tensor, Tensor>)>)modules)
    {
    }

    /// <summary>Modules called 0, 1, …</summary>
    protected Sequential(params nn.Module<Tensor, Tensor>[] modules)
        : this((IEnumerable<nn.Module<Tensor, Tensor>>)modules)
    {
    }

    internal Sequential(IEnumerable<(string name, nn.Module<Tensor, Tensor> submodule)> modules)
        : base(nameof(Sequential))
    {
        foreach (var (name, module) in modules)
            append(name, module);
    }

    internal Sequential(IEnumerable<nn.IModule<Tensor, Tensor>> modules)
        : base(nameof(Sequential))
    {
        foreach (var module in modules)
            append(module);
    }

    /// <summary>The number of modules.</summary>
    public int Count => _modules.Count;

    /// <summary>The module at a position.</summary>
    public nn.IModule<Tensor, Tensor> this[int index] => _modules[index];

    /// <summary>A sequential of the modules from start (default 0) to before end (default the last); they are shared, not copied.</summary>
    public Sequential this[(int? start, int? end) index] => this[(index.start ?? 0)..(index.end ?? Count)];

    /// <summary>A sequential of a range of the modules; they are shared, not copied.</summary>
    public Sequential this[Range index]
    {
        get
        {
            var (start, length) = index.GetOffsetAndLength(Count);
            return new Sequential(named_children().Skip(start).Take(length).Select(child => (child.name, (nn.Module<Tensor, Tensor>)child.module)));
        }
    }

    /// <summary>Adds a module at the end.</summary>
    public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
    {
        register_module(name, (nn.Module)module);
        _modules.Add(module);
        return this;
    }

    /// <summary>Adds a module at the end, called by its position.</summary>
    public Sequential append(nn.IModule<Tensor, Tensor> module) => append(Count.ToString(CultureInfo.InvariantCulture), module);

    /// <summary>Runs the modules one after the other and disposes what is between them.</summary>
    public override Tensor forward(Tensor tensor)
    {
        if (Count == 0)
            return tensor.alias();

        var current = _modules[0].call(tensor);
        for (var position = 1; position < Count; position++)
        {
            var next = _modules[position].call(current);
            if (!ReferenceEquals(next, current) && !ReferenceEquals(current, tensor))
                current.Dispose();
            current = next;
        }

        return current;
    }

    /// <summary>Moves the modules one by one: the several indexers would stop the walk over this class's own properties.</summary>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking)
    {
        foreach (var child in children())
            child._to(device, dtype, non_blocking);
        return this;
    }

    /// <inheritdoc cref="_to(Device, ScalarType, bool)"/>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
    {
        foreach (var child in children())
            child._to(deviceType, deviceIndex, non_blocking);
        return this;
    }

    /// <inheritdoc cref="_to(Device, ScalarType, bool)"/>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking)
    {
        foreach (var child in children())
            child._to(dtype, non_blocking);
        return this;
    }

    // The fields are a list; everything is registered by append.
    /// <inheritdoc/>
    protected override void RegisterComponents()
    {
    }
}
