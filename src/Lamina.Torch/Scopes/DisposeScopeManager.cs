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

    internal static DisposeScope? Current => current;

    internal static DisposeScope Push() => current = new DisposeScope(current);

    /// <summary>Takes a disposed scope, and disposed ones below it, off this thread's stack.</summary>
    internal static void Pop()
    {
        while (current is { IsDisposed: true }) current = current.Outer;
    }

    internal static void Register(Tensor tensor)
    {
        if (current is { } scope)
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
