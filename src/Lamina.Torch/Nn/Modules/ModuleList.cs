using System.Collections;
using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A list of modules that is itself a module; they are called 0, 1, …</summary>
public class ModuleList<T> : nn.Module, IList<T>
    where T : nn.Module
{
    private readonly List<T> _list = [];

    internal ModuleList(IEnumerable<T> modules)
        : base(nameof(ModuleList<T>))
    {
        _list.AddRange(modules);
        RegisterAgain();
    }

    /// <summary>The number of modules.</summary>
    public int Count => _list.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>The module at a position.</summary>
    public T this[int index]
    {
        get => _list[index];
        set
        {
            _list[index] = value;
            RegisterAgain();
        }
    }

    /// <summary>Adds a module at the end.</summary>
    public void Add(T item) => Insert(Count, item);

    /// <summary>Adds a module at a position.</summary>
    public void Insert(int index, T item)
    {
        _list.Insert(index, item);
        RegisterAgain();
    }

    /// <summary>Removes the module at a position without disposing it.</summary>
    public void RemoveAt(int index)
    {
        _list.RemoveAt(index);
        RegisterAgain();
    }

    /// <summary>Removes a module without disposing it.</summary>
    public bool Remove(T item)
    {
        var removed = _list.Remove(item);
        RegisterAgain();
        return removed;
    }

    /// <summary>Removes all modules without disposing them.</summary>
    public void Clear()
    {
        _list.Clear();
        RegisterAgain();
    }

    /// <summary>Whether the list has a module.</summary>
    public bool Contains(T item) => _list.Contains(item);

    /// <summary>Where a module stands, or −1.</summary>
    public int IndexOf(T item) => _list.IndexOf(item);

    /// <summary>Copies the modules to an array.</summary>
    public void CopyTo(T[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

    /// <summary>The modules in order.</summary>
    public IEnumerator<T> GetEnumerator() => _list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    protected override void RegisterComponents()
    {
    }

    private void RegisterAgain()
    {
        ClearModules();
        for (var position = 0; position < Count; position++)
            register_module(position.ToString(CultureInfo.InvariantCulture), _list[position]);
    }
}
