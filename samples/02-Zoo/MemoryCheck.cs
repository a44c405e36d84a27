using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Zoo;

/// <summary>
/// Compares the compiler's estimate of training memory with the resident memory of a process that trains: its peak over two steps less what was resident
/// after a step of the same network on a batch of two, which loads libtorch's code but leaves no tensor behind. Linux only.
/// </summary>
internal static class MemoryCheck
{
    private const int BatchSize = 128;

    /// <summary>Measures every network of the reports, each in a process of its own, and prints the table.</summary>
    public static int Run()
    {
        int count = 0, beyond = 0;
        Console.WriteLine($"{"network",-18}{"estimate",12}{"measured",12}{"ratio",8}   training memory, batch of {BatchSize}");
        foreach (var entry in Networks.Reports)
        {
            var estimate = entry.Summary.Memory!.Training(BatchSize);
            var measured = MeasureElsewhere(entry.Summary.Name);
            var ratio = (double)estimate / measured;
            count++;
            if (ratio is < 0.75 or > 1.25) beyond++;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Summary.Name,-18}{MiB(estimate),12}{MiB(measured),12}{ratio,8:0.00}"));
        }

        Console.WriteLine($"memory: {count} networks, {beyond} beyond 25 %");
        return beyond == 0 ? 0 : 1;
    }

    /// <summary>Trains in this process and prints the bytes it took.</summary>
    public static void Measure(Entry entry)
    {
        // Freed blocks of 64 KiB and more go back to the system at once, so that resident memory is what is alive.
        const int MmapThreshold = -3;
        _ = mallopt(MmapThreshold, 64 * 1024);

        Train(entry, batchSize: 2);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        _ = malloc_trim(0);
        File.WriteAllText("/proc/self/clear_refs", "5");
        var before = Resident("VmRSS:");
        Train(entry, BatchSize);
        Console.WriteLine(Resident("VmHWM:") - before);
    }

    private static void Train(Entry entry, int batchSize)
    {
        using var network = entry.Create();
        using var optimizer = Optimizer(network, entry.Summary.Memory!);
        network.train();
        for (var step = 0; step < 2; step++)
        {
            using var x = entry.Batch(network, batchSize);
            optimizer.zero_grad();
            using var output = Entry.Forward(network, x);
            using var flat = output.flatten(1L, -1L);
            using var classes = zeros([batchSize], int64);
            using var loss = nn.functional.cross_entropy(flat, classes);
            loss.backward();
            optimizer.step();
        }
    }

    /// <summary>An optimizer that remembers as much as the recipe's.</summary>
    private static optim.Optimizer Optimizer(nn.Module network, MemoryEstimate memory) => (memory.OptimizerState / memory.Gradients) switch
    {
        0 => optim.SGD(network.parameters().ToList(), 1e-3),
        1 => optim.SGD(network.parameters().ToList(), 1e-3, 0.9),
        2 => optim.Adam(network.parameters().ToList()),
        _ => optim.Adam(network.parameters().ToList(), amsgrad: true),
    };

    private static long MeasureElsewhere(string name)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(MemoryCheck).Assembly.Location);
        start.ArgumentList.Add("memory");
        start.ArgumentList.Add(name);
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return long.Parse(said, CultureInfo.InvariantCulture);
    }

    private static long Resident(string field)
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(field, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    private static string MiB(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MiB");

    [DllImport("libc")]
    private static extern int mallopt(int parameter, int value);

    [DllImport("libc")]
    private static extern int malloc_trim(nuint pad);
}
