using System.Diagnostics;
using System.Text;

namespace Lamina.Endurance;

/// <summary>The run as a process of its own, so that it can be killed as the system kills: without a chance to tidy up.</summary>
internal sealed class VictimProcess : IDisposable
{
    // Other weights than those of the run that was begun: the same bits can then come from its checkpoint only.
    private const int Weights = 1, OtherWeights = 2;

    private readonly Process process;
    private readonly StringBuilder said = new();

    /// <param name="directory">The run's folder.</param>
    /// <param name="resumes">Whether the run was begun by another process.</param>
    /// <param name="largestFile">The size in KiB at which writing a file fails, as on a full disk; null: none.</param>
    public VictimProcess(string directory, bool resumes = false, int? largestFile = null)
    {
        string[] command = ["dotnet", "exec", typeof(VictimProcess).Assembly.Location, "train", directory, $"{(resumes ? OtherWeights : Weights)}"];
        // The limit would otherwise kill the process with a signal, and would hit the runtime's own executable memory, which is a file too.
        if (largestFile is { } size) command = ["bash", "-c", $"trap '' XFSZ; ulimit -f {size}; exec \"$@\"", "victim", .. command];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        process = Process.Start(start)!;
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Whether the run says that it went on from a checkpoint.</summary>
    public bool HasResumed => Said.Contains("resumed after", StringComparison.Ordinal);

    public bool HasEnded => process.HasExited;

    /// <summary>Ctrl-C.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-s", "INT", process.Id.ToString()]);
        kill.WaitForExit();
    }

    /// <summary>Waits until the run has said something.</summary>
    public void Hear(string text)
    {
        while (!process.HasExited && !Said.Contains(text, StringComparison.Ordinal)) Thread.Sleep(5);
    }

    /// <summary>SIGKILL. False: the run had ended before.</summary>
    public bool Kill()
    {
        bool alive = !process.HasExited;
        process.Kill();
        process.WaitForExit();
        return alive && process.ExitCode == 128 + 9;
    }

    /// <summary>What the run has said so far.</summary>
    public string Said
    {
        get { lock (said) return said.ToString(); }
    }

    /// <summary>Everything the run said, once it is over.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public string Finish()
    {
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"The run ended with {process.ExitCode}: {Said}");
        return Said.TrimEnd();
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        lock (said) said.Append(line.Data).Append('\n');
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
