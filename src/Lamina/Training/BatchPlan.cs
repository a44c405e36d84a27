namespace Lamina;

/// <summary>How an epoch's samples are cut into batches.</summary>
internal static class BatchPlan
{
    /// <summary>Start and length of each batch. The last one may be smaller.</summary>
    /// <param name="count">How many samples there are.</param>
    /// <param name="batchSize">How many a batch has.</param>
    /// <param name="joinSingle">Whether a remainder of one sample joins the batch before it, for a layer that normalises over the batch.</param>
    /// <param name="dropLast">Whether a remainder that does not fill a batch is left out.</param>
    public static (int Start, int Length)[] Cut(int count, int batchSize, bool joinSingle, bool dropLast = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        if (dropLast && count >= batchSize) count -= count % batchSize;
        int batches = (count + batchSize - 1) / batchSize;
        if (joinSingle && batches > 1 && batchSize > 1 && count % batchSize == 1) batches--;

        var plan = new (int, int)[batches];
        for (int i = 0; i < batches; i++)
        {
            int start = i * batchSize, end = i == batches - 1 ? count : start + batchSize;
            plan[i] = (start, end - start);
        }
        return plan;
    }
}
