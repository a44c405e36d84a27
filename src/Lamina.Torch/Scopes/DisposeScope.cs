using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// Disposes the tensors that its thread makes while it is the innermost scope, except those moved or detached. Made by
/// <see cref="NewDisposeScope"/>; end it with <see cref="Dispose"/>.
/// </summary>
public sealed partial class DisposeScope : IDisposable
{
    private readonly Lock mutex = new();
    private readonly DisposeScope? outer;
    private List<IDisposable> items = [];

    internal DisposeScope(DisposeScope? outer) => this.outer = outer;

    /// <summary>The nearest open scope around this one.</summary>
    internal DisposeScope? Outer => outer is { IsDisposed: true } ? outer.Outer : outer;

    internal bool IsDisposed { get; private set; }

    /// <summary>A snapshot of what is in the scope.</summary>
    public IReadOnlyList<IDisposable> DisposablesView
    {
        get
        {
            lock (mutex) return [.. items];
        }
    }

    /// <summary>How many objects are in the scope.</summary>
    public int DisposablesCount
    {
        get
        {
            lock (mutex) return items.Count;
        }
    }

    /// <summary>Whether the object is in the scope.</summary>
    public bool Contains(IDisposable disposable)
    {
        lock (mutex) return IndexOf(disposable) >= 0;
    }

    /// <summary>Disposes everything in the scope and closes it; safe to call again.</summary>
    public void Dispose()
    {
        if (IsDisposed) return;
        DisposeEverything();
        IsDisposed = true;
    }

    /// <summary>Disposes everything in the scope, which stays open.</summary>
    public void DisposeEverything() => DisposeAll(TakeAll());

    /// <summary>Disposes everything in the scope except these, which stay in it.</summary>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var kept = new HashSet<IDisposable>(inKeep, ReferenceEqualityComparer.Instance);
        var taken = TakeAll();
        foreach (var item in taken)
        {
            if (kept.Contains(item)) Add(item);
        }

        taken.RemoveAll(kept.Contains);
        DisposeAll(taken);
    }

    /// <inheritdoc cref="DisposeEverythingBut(IEnumerable{IDisposable})"/>
    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    /// <inheritdoc cref="DisposeEverythingBut(IEnumerable{IDisposable})"/>
    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[keep]);
        return keep;
    }

    /// <inheritdoc cref="DisposeEverythingBut(IEnumerable{IDisposable})"/>
    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    /// <inheritdoc cref="DisposeEverythingBut(IEnumerable{IDisposable})"/>
    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second, third]);
        return (first, second, third);
    }

    /// <summary>Forgets an object that was disposed by other means.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        if (Remove(disposable)) DisposeScopeManager.Statistics.DisposedInScopeCount++;
    }

    internal void Add(IDisposable item)
    {
        lock (mutex)
        {
            ObjectDisposedException.ThrowIf(IsDisposed, this);
            if (item is Tensor tensor)
            {
                tensor.OwningScope = this;
                tensor.IndexInScope = items.Count;
            }

            items.Add(item);
        }
    }

    /// <summary>Takes an object out by moving the last one into its place; false when it is not here.</summary>
    internal bool Remove(IDisposable item)
    {
        lock (mutex)
        {
            int index = IndexOf(item);
            if (index < 0) return false;
            var last = items[^1];
            items[index] = last;
            if (last is Tensor moved) moved.IndexInScope = index;
            items.RemoveAt(items.Count - 1);
            if (item is Tensor removed) removed.OwningScope = null;
            return true;
        }
    }

    private int IndexOf(IDisposable item) =>
        item is not Tensor tensor ? items.IndexOf(item) : ReferenceEquals(tensor.OwningScope, this) ? tensor.IndexInScope : -1;

    private List<IDisposable> TakeAll()
    {
        lock (mutex)
        {
            var taken = items;
            items = [];
            foreach (var item in taken)
            {
                if (item is Tensor tensor) tensor.OwningScope = null;
            }

            return taken;
        }
    }

    private static void DisposeAll(List<IDisposable> taken)
    {
        foreach (var item in taken)
        {
            if (item is Tensor tensor) DisposeInScope(tensor);
            else item.Dispose();
        }
    }

    private static void DisposeInScope(Tensor tensor)
    {
        if (tensor.IsInvalid) return;
        var statistics = DisposeScopeManager.Statistics;
        statistics.DisposedInScopeCount++;
        statistics.DisposedOutsideScopeCount--; // Tensor.Dispose sees a tensor that is already out of its scope
        tensor.Dispose();
    }
}
