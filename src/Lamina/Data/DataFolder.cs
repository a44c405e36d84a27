namespace Lamina;

/// <summary>Finds the folder of a well-known data set. Nothing is downloaded: the error says where it looked and how to get the files.</summary>
internal static class DataFolder
{
    /// <summary>The variable that names the folder in which data sets are kept.</summary>
    public const string Variable = "LAMINA_DATA";

    /// <param name="dataSet">The data set's name.</param>
    /// <param name="marker">A file that must be in it, without a final .gz.</param>
    /// <param name="folders">The names under which it may be kept, or whole paths.</param>
    /// <param name="howToGet">Where its files come from.</param>
    /// <exception cref="DirectoryNotFoundException">It is nowhere.</exception>
    public static string Find(string dataSet, string marker, string[] folders, string howToGet)
    {
        string kept = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : "data";
        string[] places = [.. folders.Select(folder => Path.Combine(kept, folder)), kept];
        return places.FirstOrDefault(place => File.Exists(Path.Combine(place, marker)) || File.Exists(Path.Combine(place, marker + ".gz")))
            ?? throw new DirectoryNotFoundException(
                $"{dataSet} is not on this machine, and nothing is downloaded without being asked for. Looked for {marker} in {string.Join(", ", places.Select(Path.GetFullPath))}. " +
                $"{howToGet} Then put it into one of these folders, set {Variable} to the folder around it, or name it: Load(\"…\").");
    }

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static void Require(string dataSet, string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        if (!Directory.Exists(directory)) throw new DirectoryNotFoundException($"There is no folder '{directory}' to read {dataSet}'s files from.");
    }
}
