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
}
