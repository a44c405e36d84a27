using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>The stack of <see cref="DisposeScope"/>s of each thread, and the counts of what it did.</summary>
public static class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScope? current;

    [ThreadStatic]
    private static LifetimeStatistics? statistics;

    /// <summary>Counts of this thread.</summary>
    public static LifetimeStatistics Statistics => statistics ??= new LifetimeStatistics();

    /// <summary>The innermost open scope of this thread; closed ones, whichever thread closed them, go off its stack here.</summary>
    internal static DisposeScope? Current
    {
        get
        {
            if (current is { IsDisposed: true }) current = current.Outer;
            return current;
        }
    }

    internal static DisposeScope Push() => current = new DisposeScope(Current);

    internal static void Register(Tensor tensor)
    {
        if (Current is { } scope)
        {
            Statistics.CreatedInScopeCount++;
            scope.Add(tensor);
        }
        else
        {
            Statistics.CreatedOutsideScopeCount++;
        }
    }

    internal static void Unregister(Tensor tensor)
    {
        if (tensor.IsInvalid) return;
        if (tensor.OwningScope is { } scope)
        {
            scope.Remove(tensor);
            Statistics.DisposedInScopeCount++;
        }
        else
        {
            Statistics.DisposedOutsideScopeCount++;
        }
    }
}
