namespace Lamina.Benchmarks;

/// <summary>Resident memory of training, in bytes.</summary>
/// <param name="Kind">Who trained.</param>
/// <param name="Start">After a tenth of the steps.</param>
/// <param name="End">After all.</param>
/// <param name="Peak">The most there was.</param>
internal sealed record Memory(ContenderKind Kind, double Start, double End, double Peak)
{
    // Pages that the allocator keeps come and go by this much; a leak of one image a step would be 13 times as much.
    private const double Noise = 8e6;

    public bool HasGrown => End - Start > Noise;

    public static Memory Of(ContenderKind kind, Work work, int threads, int steps)
    {
        using var folder = new TemporaryFolder();
        SharedFiles.Write(work, folder.Path);
        using var contender = new ContenderProcess(kind, work, threads, folder.Path);
        var answer = contender.Ask("memory", steps);
        return new(kind, answer[0], answer[1], answer[2]);
    }

    /// <summary>Tensors of Lamina's that are alive after some steps and answers, and after so many more.</summary>
    public static (long Before, long After) Live(Work work, int steps)
    {
        using var folder = new TemporaryFolder();
        SharedFiles.Write(work, folder.Path);
        using var contender = new ContenderProcess(ContenderKind.Lamina, work, 1, folder.Path);
        double[] answer = contender.Ask("live", steps);
        return ((long)answer[0], (long)answer[1]);
    }

    /// <summary>Managed bytes that a step of Lamina's allocates, once all its code is optimized.</summary>
    public static double ManagedPerStep(Work work, int steps)
    {
        using var folder = new TemporaryFolder();
        SharedFiles.Write(work, folder.Path);
        using var contender = new ContenderProcess(ContenderKind.Lamina, work, 1, folder.Path, optimizesAtOnce: true);
        return contender.Ask("managed", steps)[0] / steps;
    }
}
