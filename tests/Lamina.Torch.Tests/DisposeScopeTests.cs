using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Torch.Tests;

public class DisposeScopeTests
{
    [Fact]
    public void DisposesWhatWasMadeInIt()
    {
        Tensor inside, outside = ones(1);
        using (var scope = NewDisposeScope())
        {
            inside = outside + 1;
            Assert.True(scope.Contains(inside));
            Assert.False(scope.Contains(outside));
            Assert.Same(scope, CurrentDisposeScope);
        }

        Assert.True(inside.IsInvalid);
        Assert.False(outside.IsInvalid);
        Assert.Null(CurrentDisposeScope);
    }

    [Fact]
    public void WhatIsMovedOutLivesOn()
    {
        using var outer = NewDisposeScope();
        Tensor moved, detached;
        using (NewDisposeScope())
        {
            moved = ones(1).MoveToOuterDisposeScope();
            detached = ones(2).DetachFromDisposeScope();
        }

        Assert.True(outer.Contains(moved));
        Assert.False(outer.Contains(detached));
        outer.Dispose();
        Assert.True(moved.IsInvalid);
        Assert.False(detached.IsInvalid);
        detached.Dispose();
    }

    [Fact]
    public void KeepsWhatItIsToldToKeep()
    {
        using var scope = NewDisposeScope();
        var tensors = Enumerable.Range(0, 10).Select(i => tensor((long)i)).ToArray();
        tensors[4].Dispose();
        Assert.Equal(9, scope.DisposablesCount);

        scope.DisposeEverythingBut(tensors[2], tensors[7]);

        Assert.Equal([2, 7], Enumerable.Range(0, 10).Where(i => !tensors[i].IsInvalid));
        Assert.Equal(2, scope.DisposablesCount);
        scope.DisposeEverything();
        Assert.Equal(0, scope.DisposablesCount);
        Assert.All(tensors, t => Assert.True(t.IsInvalid));
    }

    [SkippableFact]
    public void AttachedObjectsAreDisposedToo()
    {
        Package.SkipTest("its scopes hold tensors and packed sequences only");
        var tensor = ones(1);
        var stream = new MemoryStream();
        using (var scope = NewDisposeScope())
        {
            scope.Attach(tensor);
            scope.Attach(stream);
            scope.Attach(stream);
            Assert.Equal(2, scope.DisposablesCount);
        }

        Assert.True(tensor.IsInvalid);
        Assert.False(stream.CanRead);
    }

    [Fact]
    public void IsOfItsThreadOnly()
    {
        using var scope = NewDisposeScope();
        Tensor? elsewhere = null;
        // Not awaited: another test would go on in this thread meanwhile, and what it makes would be this scope's.
        var thread = new Thread(() => elsewhere = ones(1));
        thread.Start();
        thread.Join();

        Assert.NotNull(elsewhere);
        Assert.False(scope.Contains(elsewhere));
        scope.Dispose();
        Assert.False(elsewhere.IsInvalid);
        elsewhere.Dispose();
    }

    [Fact]
    public void ATensorMayBeDisposedOnAnotherThread()
    {
        using var scope = NewDisposeScope();
        var tensors = Enumerable.Range(0, 1000).Select(_ => ones(1)).ToArray();

        Parallel.ForEach(tensors, t => t.Dispose());

        Assert.Equal(0, scope.DisposablesCount);
    }

    [Fact]
    public void TheStatisticsCount()
    {
        var statistics = DisposeScopeManager.Statistics;
        statistics.Reset();
        ones(1).Dispose();
        using (var scope = NewDisposeScope())
        {
            ones(1).Dispose();
            ones(1).DetachFromDisposeScope().Dispose();
            ones(1);
        }

        Assert.Equal(1, statistics.CreatedOutsideScopeCount);
        Assert.Equal(3, statistics.CreatedInScopeCount);
        Assert.Equal(2, statistics.DisposedInScopeCount);
        Assert.Equal(2, statistics.DisposedOutsideScopeCount);
        Assert.Equal(1, statistics.DetachedFromScopeCount);
        Assert.Equal(0, statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void AWrappedExpressionLeavesItsResultOnly()
    {
        Tensor? intermediate = null;
        using var result = WrappedTensorDisposeScope(() => (intermediate = ones(3) * 2).sum());

        Assert.True(intermediate!.IsInvalid);
        Assert.Equal(6, result.item<float>());
    }
}
