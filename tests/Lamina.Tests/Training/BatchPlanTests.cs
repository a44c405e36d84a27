namespace Lamina.Tests.Training;

public sealed class BatchPlanTests
{
    [Theory]
    [InlineData(128, 64, false, new[] { 64, 64 })]
    [InlineData(130, 64, true, new[] { 64, 64, 2 })]
    [InlineData(129, 64, false, new[] { 64, 64, 1 })]
    [InlineData(129, 64, true, new[] { 64, 65 })]
    [InlineData(1, 64, true, new[] { 1 })]
    [InlineData(3, 1, true, new[] { 1, 1, 1 })]
    public void Every_sample_is_in_one_batch(int count, int batchSize, bool joinSingle, int[] lengths)
    {
        var plan = BatchPlan.Cut(count, batchSize, joinSingle);
        Assert.Equal(lengths, plan.Select(batch => batch.Length));
        int next = 0;
        foreach (var (start, length) in plan)
        {
            Assert.Equal(next, start);
            next += length;
        }
        Assert.Equal(count, next);
    }
}
