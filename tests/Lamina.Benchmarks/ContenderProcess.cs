using System.Diagnostics;
using System.Globalization;

namespace Lamina.Benchmarks;

/// <summary>Who is compared.</summary>
internal enum ContenderKind
{
    HandWritten,
    PyTorch,
    Lamina,
    /// <summary>PyTorch's optimize_for_inference of the traced network.</summary>
    Optimized,
    /// <summary>PyTorch's torch.compile of the network, from 2.0 on.</summary>
    Compiled,
}

/// <summary>A contender in a process of its own. It waits, without computing, until it is asked.</summary>
internal sealed class ContenderProcess : IDisposable
{
    // Debian's Python has the same libtorch as the local provider; another python3 may come before it on the path.
    private static readonly Lazy<string?> python = new(() => new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(each => Runs(each, "import torch")));
    private static readonly Lazy<bool> compiles = new(() => HasPython && Runs(python.Value!, "import torch; torch.compile"));

    private readonly Process process;

    public ContenderProcess(ContenderKind kind, Work work, int threads, string folder, string device = "cpu", bool optimizesAtOnce = false)
    {
        Kind = kind;
        string[] command = kind is ContenderKind.HandWritten or ContenderKind.Lamina
            ? ["dotnet", "exec", typeof(ContenderProcess).Assembly.Location, "contender", kind.ToString(), work.Name, Text(threads), folder, device]
            : [python.Value!, Path.Combine(AppContext.BaseDirectory, "pytorch.py"), kind == ContenderKind.PyTorch ? "eager" : kind.ToString().ToLowerInvariant(),
                work.Network, work.UsesAdam ? "True" : "False", Text(threads), folder, string.Join(',', work.Shape), device];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        // torch.set_num_threads of Python does not reach OpenBLAS, which would compute with every core at one thread.
        start.Environment["OPENBLAS_NUM_THREADS"] = Text(threads);
        // Code that is optimized while it runs boxes and captures more at first, for as long as the machine is busy with other things.
        if (optimizesAtOnce) start.Environment["DOTNET_TieredCompilation"] = "0";
        process = Process.Start(start)!;
    }

    public ContenderKind Kind { get; }

    /// <summary>What it computed before it was timed.</summary>
    public double[] Results { get; set; } = [];

    public static bool HasPython => python.Value is not null;

    /// <summary>Its PyTorch can compile networks.</summary>
    public static bool HasCompile => compiles.Value;

    /// <summary>Asks for something and waits for the numbers.</summary>
    public double[] Ask(string what, int count)
    {
        process.StandardInput.WriteLine($"{what} {Text(count)}");
        process.StandardInput.Flush();
        string answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Kind} ended instead of answering '{what}'; what it said is above.");
        return [.. answer.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(10_000)) process.Kill();
        process.Dispose();
    }

    private static bool Runs(string candidate, string program)
    {
        try
        {
            using var asked = Process.Start(new ProcessStartInfo(candidate, ["-c", program]) { RedirectStandardError = true })!;
            asked.StandardError.ReadToEnd();
            asked.WaitForExit();
            return asked.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
