namespace Lamina;

/// <summary>What a run says, in a file, each line with its time; a resumed run goes on in the same file.</summary>
internal sealed class RunLog(string directory) : ITrainingObserver
{
    public const string Name = "log.txt";

    private readonly LineProgress progress = new(TextWriter.Null);

    public void On(TrainingEvent happened)
    {
        using var said = new StringWriter();
        progress.WriteTo(said, happened);
        if (said.GetStringBuilder().Length == 0) return;
        string file = Path.Combine(directory, Name);
        Directory.CreateDirectory(directory);
        if (happened is RunStarted { Resumed: false }) File.Delete(file);
        string time = $"{DateTime.UtcNow:yyyy-MM-dd HH:mm:ss}Z ";
        File.AppendAllLines(file, said.ToString().Split(said.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => time + line));
    }
}
