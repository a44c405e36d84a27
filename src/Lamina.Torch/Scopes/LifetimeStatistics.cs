namespace TorchSharp;

/// <summary>How many tensors one thread has made and disposed, in and outside of dispose scopes.</summary>
public class LifetimeStatistics
{
    /// <summary>Tensors made while no scope was open.</summary>
    public long CreatedOutsideScopeCount { get; internal set; }

    /// <summary>Tensors disposed that were in no scope.</summary>
    public long DisposedOutsideScopeCount { get; internal set; }

    /// <summary>Tensors made while a scope was open.</summary>
    public long CreatedInScopeCount { get; internal set; }

    /// <summary>Tensors disposed, by themselves or by their scope, while in one.</summary>
    public long DisposedInScopeCount { get; internal set; }

    /// <summary>Objects put into a scope by hand.</summary>
    public long AttachedToScopeCount { get; internal set; }

    /// <summary>Objects taken out of their scope without being disposed.</summary>
    public long DetachedFromScopeCount { get; internal set; }

    /// <summary>Tensors made and not yet disposed by this thread.</summary>
    public long ThreadTotalLiveCount =>
        CreatedOutsideScopeCount - DisposedOutsideScopeCount + CreatedInScopeCount - DisposedInScopeCount;

    /// <summary>Sets all counts to zero.</summary>
    public void Reset()
    {
        CreatedOutsideScopeCount = 0;
        DisposedOutsideScopeCount = 0;
        CreatedInScopeCount = 0;
        DisposedInScopeCount = 0;
        AttachedToScopeCount = 0;
        DetachedFromScopeCount = 0;
    }

    /// <summary>The counts in a line.</summary>
    public override string ToString() =>
        $"ThreadTotalLiveCount: {ThreadTotalLiveCount}; CreatedOutsideScopeCount: {CreatedOutsideScopeCount}; " +
        $"DisposedOutsideScopeCount: {DisposedOutsideScopeCount}; CreatedInScopeCount: {CreatedInScopeCount}; " +
        $"DisposedInScopeCount: {DisposedInScopeCount}; AttachedToScopeCount: {AttachedToScopeCount}; " +
        $"DetachedFromScopeCount: {DetachedFromScopeCount}";
}
