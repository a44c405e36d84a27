using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that enumerates its entries in the order in which their keys were first added.</summary>
public class OrderedDict<TKey, TValue> : IEnumerable<(TKey, TValue)>
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _positions = [];
    private readonly List<(TKey Key, TValue Value)> _entries = [];

    internal OrderedDict()
    {
    }

    internal int Count => _entries.Count;

    internal TValue this[TKey key]
    {
        get => _entries[_positions[key]].Value;
        set
        {
            if (_positions.TryGetValue(key, out var position))
                _entries[position] = (key, value);
            else
                Add(key, value);
        }
    }

    internal void Add(TKey key, TValue value)
    {
        _positions.Add(key, _entries.Count);
        _entries.Add((key, value));
    }

    internal bool TryAdd(TKey key, TValue value)
    {
        if (_positions.ContainsKey(key))
            return false;
        Add(key, value);
        return true;
    }

    internal bool ContainsKey(TKey key) => _positions.ContainsKey(key);

    internal bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        var found = _positions.TryGetValue(key, out var position);
        value = found ? _entries[position].Value : default;
        return found;
    }

    internal void Remove(TKey key)
    {
        if (!_positions.Remove(key, out var removed))
            return;
        _entries.RemoveAt(removed);
        for (var position = removed; position < _entries.Count; position++)
            _positions[_entries[position].Key] = position;
    }

    internal void Clear()
    {
        _positions.Clear();
        _entries.Clear();
    }

    IEnumerator<(TKey, TValue)> IEnumerable<(TKey, TValue)>.GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();
}
