using System.Diagnostics;
using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Benchmarks;

/// <summary>A contender as a process: it answers each line of its input with one line. pytorch.py understands the same lines.</summary>
internal static class ContenderProgram
{
    public static int Run(string kind, Work work, int threads, string folder, string device)
    {
        set_num_threads(threads);
        var (x, y) = SharedFiles.ReadBatch(work, folder, torch.device(device));
        using (x) using (y)
        {
            using IContender contender = kind == "Lamina" ? new LaminaContender(work, x, y) : new HandWrittenContender(work, x, y);
            SharedFiles.ReadWeights(contender.Parameters, folder);
            while (Console.ReadLine()?.Split(' ') is [var what, .. var arguments])
                Console.WriteLine(Answer(contender, what, arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1));
        }

        return 0;
    }

    private static string Answer(IContender contender, string what, int count) => what switch
    {
        // The losses of some steps.
        "losses" => Join(Enumerable.Range(0, count).Select(_ => contender.TrainAndRead())),
        // The first of the scores of the batch.
        "scores" => Scores(contender, count),
        // Seconds.
        "train" => Join([Seconds(() => contender.Train(count))]),
        "infer" => Join([Seconds(() => Infer(contender, count))]),
        // Tensors that are alive after some steps and answers, and after more of them.
        "live" => Live(contender, count),
        // Resident bytes after a tenth of the steps and after all, and the most there were.
        "memory" => Memory(contender, count),
        // Managed bytes that are allocated in so many steps.
        "managed" => Managed(contender, count),
        _ => throw new ArgumentException($"unknown: {what}", nameof(what)),
    };

    private static void Infer(IContender contender, int count)
    {
        for (int i = 0; i < count; i++) contender.Infer().Dispose();
    }

    private static double Seconds(Action run)
    {
        var clock = Stopwatch.StartNew();
        run();
        if (cuda.is_available()) cuda.synchronize();
        return clock.Elapsed.TotalSeconds;
    }

    private static string Scores(IContender contender, int count)
    {
        using var scores = contender.Infer();
        using var local = scores.cpu();
        using var plain = local.contiguous();
        using var numbers = plain.data<float>();
        return Join(numbers.Take(count).Select(number => (double)number));
    }

    private static string Memory(IContender contender, int steps)
    {
        contender.Train(steps / 10);
        double start = Resident("VmRSS");
        contender.Train(steps - steps / 10);
        return Join([start, Resident("VmRSS"), Resident("VmHWM")]);
    }

    private static string Live(IContender contender, int count)
    {
        const int WarmUp = 3;
        Run(WarmUp);
        long before = Tensor.TotalCount;
        Run(count);
        return Join([before, Tensor.TotalCount]);

        void Run(int times)
        {
            contender.Train(times);
            contender.TrainAndRead();
            Infer(contender, times);
        }
    }

    private static string Managed(IContender contender, int steps)
    {
        contender.Train(10);
        long before = GC.GetAllocatedBytesForCurrentThread();
        contender.Train(steps);
        return Join([GC.GetAllocatedBytesForCurrentThread() - before]);
    }

    private static double Resident(string field)
    {
        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(field, StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    private static string Join(IEnumerable<double> numbers) => string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));
}
