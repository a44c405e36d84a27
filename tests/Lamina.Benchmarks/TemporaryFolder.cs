namespace Lamina.Benchmarks;

internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lamina-bench-");

    public string Path => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
