using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules under names, in the order in which they were added; itself a module.</summary>
public class ModuleDict<T> : nn.Module, IEnumerable<(string, T)>
    where T : nn.Module
{
    internal ModuleDict(IEnumerable<(string, T)> modules)
        : base(nameof(ModuleDict<T>))
    {
        foreach (var (name, module) in modules)
            register_module(name, module);
    }

    /// <summary>The number of modules.</summary>
    public int Count => _internal_submodules.Count;

    /// <summary>The names.</summary>
    public ICollection<string> Keys => [.. named_children().Select(child => child.name)];

    /// <summary>The modules.</summary>
    public ICollection<T> Values => [.. children().Cast<T>()];

    /// <summary>The module of a name; setting adds it, or replaces the one of that name without disposing it.</summary>
    public T this[string key]
    {
        get => (T)_internal_submodules[key];
        set
        {
            if (!ContainsKey(key))
                register_module(key, value);
            else
                _internal_submodules[key] = value;
        }
    }

    /// <summary>Whether there is a module of that name.</summary>
    public bool ContainsKey(string key) => _internal_submodules.ContainsKey(key);

    /// <summary>The module of a name, if there is one.</summary>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var found = _internal_submodules.TryGetValue(key, out var module);
        value = module as T;
        return found;
    }

    /// <summary>The names and modules in order.</summary>
    public IEnumerator<(string, T)> GetEnumerator() => named_children().Select(child => (child.name, (T)child.module)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    protected override void RegisterComponents()
    {
    }
}
