namespace Lamina.Endurance;

public sealed class KillTests
{
    /// <summary>One kill of each kind; <c>./build.sh kill</c> does fifty.</summary>
    [SkippableFact]
    public void A_killed_run_resumes_to_the_same_bits()
    {
        Skip.If(OperatingSystem.IsWindows(), "the disk is filled up with a limit that only Unix has");
        using var report = new StringWriter();
        Assert.Equal((3, 3, 0), KillTrial.Run(3, seed: 5, report));
    }

    [SkippableFact]
    public void Ctrl_C_finishes_the_batch_saves_and_says_how_to_go_on()
    {
        Skip.If(OperatingSystem.IsWindows(), "a process cannot send Ctrl-C to another one");
        Skip.If(IgnoresCtrlC(), "the tests were started with Ctrl-C ignored, as in the background of a shell script, and so would their children");
        var folder = Directory.CreateTempSubdirectory("lamina-interrupt-");
        try
        {
            string whole = Path.Combine(folder.FullName, "whole"), stopped = Path.Combine(folder.FullName, "stopped");
            using var uninterrupted = new VictimProcess(whole);
            string fingerprint = uninterrupted.Finish().Split('\n')[^1];

            using var first = new VictimProcess(stopped);
            first.Hear("seed 7");
            first.Interrupt();
            string said = first.Finish();
            Assert.Matches($"stopped on request after [012] full epochs?;.*to go on: Resume = true with Directory = \"{stopped}\"", said);
            using var second = new VictimProcess(stopped, resumes: true);
            string resumed = second.Finish();
            Assert.Matches("resumed after [012] epochs? and [0-9]+ steps?\n", resumed);
            Assert.Equal(fingerprint, resumed.Split('\n')[^1]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Linux says it: the second bit of the ignored signals is SIGINT.</summary>
    private static bool IgnoresCtrlC() =>
        File.Exists("/proc/self/status")
        && (Convert.ToInt64(File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))[7..].Trim(), 16) & 2) != 0;
}
