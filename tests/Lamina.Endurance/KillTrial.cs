using System.Diagnostics;

namespace Lamina.Endurance;

/// <summary>Kills runs, resumes them, and compares what they give with a run that was never stopped.</summary>
internal static class KillTrial
{
    // Less than a checkpoint (6.6 MB and more) and than the best weights (1.6 MB), more than a history.
    private const int FullDisk = 1024;
    private const string Failure = "could not be saved";

    public static (int Kills, int Resumed, int Differ) Run(int kills, int seed, TextWriter report)
    {
        var random = new Random(seed);
        using var folder = new Folder();
        var clock = Stopwatch.StartNew();
        string whole = Finish(folder.Run("whole"), resumes: false).Fingerprint;
        var length = clock.Elapsed;
        report.WriteLine($"a run that is never stopped takes {length.TotalSeconds:0.0} s and gives {whole[..16]}…");

        int resumed = 0, differ = 0, early = 0, halfWritten = 0, failedWrites = 0;
        for (int i = 0; i < kills; i++)
        {
            string directory = folder.Run($"run{i}");
            Action kill = (i % 3) switch
            {
                0 => () => KillAt(directory, random, length),
                1 => () => KillInWrite(directory, random.Next(1, 20)),
                _ => () => failedWrites += KillWithFullDisk(directory, random, length),
            };
            // Before the first checkpoint there is nothing to resume. Such a kill is not counted, and the next run begins among what it left.
            for (kill(); !File.Exists(Path.Combine(directory, "last.safetensors")); kill()) early++;
            bool half = Directory.EnumerateFiles(directory, "*.tmp").Any();
            if (half) halfWritten++;
            Victim.RequireReadable(directory);
            var (end, hasResumed) = Finish(directory, resumes: true);
            if (hasResumed) resumed++;
            if (end != whole) differ++;
            report.WriteLine($"{i + 1,3}: killed {(i % 3) switch { 0 => "at a random moment", 1 => "inside a write", _ => "with a full disk" }}{(half ? ", a half-written file was left" : "")}: {(hasResumed ? "" : "begun anew, ")}{(end == whole ? "same" : "DIFFERENT")}");
            Directory.Delete(directory, recursive: true);
        }
        report.WriteLine($"{early} kills more came before the first checkpoint; {halfWritten} left a half-written file; {failedWrites} writes failed for want of space");
        report.WriteLine($"kill: {kills} kills, {resumed} resumed, {differ} differ");
        return (kills, resumed, differ);
    }

    private static (string Fingerprint, bool HasResumed) Finish(string directory, bool resumes)
    {
        using var run = new VictimProcess(directory, resumes);
        return (run.Finish().Split('\n')[^1], run.HasResumed);
    }

    private static void KillAt(string directory, Random random, TimeSpan length)
    {
        for (; ; )
        {
            using var run = new VictimProcess(directory);
            Thread.Sleep(length * random.NextDouble());
            if (run.Kill()) return;
            // It was faster than the run that was timed: once more from the beginning.
            if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
        }
    }

    private static void KillInWrite(string directory, int write)
    {
        using var run = new VictimProcess(directory);
        string file = Path.Combine(directory, "last.safetensors.tmp");
        bool was = false;
        while (!run.HasEnded)
        {
            bool isThere = File.Exists(file);
            if (isThere && !was && --write == 0) break;
            was = isThere;
            Thread.SpinWait(200);
        }
        if (!run.Kill()) throw new InvalidOperationException("The run ended before it was killed.");
    }

    /// <summary>A run that was going well meets a full disk, and is killed there; returns how many of its writes failed.</summary>
    private static int KillWithFullDisk(string directory, Random random, TimeSpan length)
    {
        KillAt(directory, random, length);
        using var run = new VictimProcess(directory, resumes: true, FullDisk);
        run.Hear(Failure);
        Thread.Sleep(length * 0.3 * random.NextDouble());
        run.Kill();
        return run.Said.Split(Failure).Length - 1;
    }

    /// <summary>Where the runs are, for as long as they are tried.</summary>
    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lamina-kill-");

        public string Run(string name) => Path.Combine(folder.FullName, name);

        public void Dispose() => folder.Delete(recursive: true);
    }
}
