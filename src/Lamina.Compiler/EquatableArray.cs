using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Lamina.Compiler;

/// <summary>An immutable list that is equal when its elements are: what a cached compiler model must be built of.</summary>
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? items;

    public EquatableArray(IEnumerable<T> items) => this.items = [.. items];

    private EquatableArray(T[] items) => this.items = items;

    public static EquatableArray<T> Empty => default;

    public int Count => items?.Length ?? 0;

    public T this[int index] => Items[index];

    private T[] Items => items ?? [];

    /// <summary>An array that nobody else holds: it is not copied.</summary>
    internal static EquatableArray<T> Owning(T[] items) => new(items);

    public bool Equals(EquatableArray<T> other)
    {
        var (one, two) = (Items, other.Items);
        if (ReferenceEquals(one, two)) return true;
        if (one.Length != two.Length) return false;
        for (var index = 0; index < one.Length; index++)
        {
            if (!EqualityComparer<T>.Default.Equals(one[index], two[index])) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in Items) hash = unchecked(hash * 31 + (item?.GetHashCode() ?? 0));
        return hash;
    }

    /// <summary>What <c>foreach</c> takes: on the stack, because most of what the compiler does goes through such lists.</summary>
    public Enumerator GetEnumerator() => new(Items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    public override string ToString() => "[" + string.Join(", ", Items.Select(item => item?.ToString())) + "]";

    /// <summary>Goes through the items in order.</summary>
    public struct Enumerator
    {
        private readonly T[] items;
        private int index;

        internal Enumerator(T[] items) => (this.items, index) = (items, -1);

        public readonly T Current => items[index];

        public bool MoveNext() => ++index < items.Length;
    }
}

public static class EquatableArray
{
    public static EquatableArray<T> Of<T>(params T[] items) where T : IEquatable<T> => EquatableArray<T>.Owning(items);

    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items) where T : IEquatable<T> => new(items);
}
