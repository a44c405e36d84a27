using System.Reflection;
using System.Text.RegularExpressions;

namespace Lamina.Generators.Tests.Harness;

/// <summary>The networks of the repository's samples, as files.</summary>
internal static class Samples
{
    /// <summary>Where they are.</summary>
    public static string Folder { get; } = typeof(Samples).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "Samples").Value!;

    /// <summary>The files of a sample that hold networks, or of all samples.</summary>
    public static IReadOnlyList<string> Networks(string sample = "") =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder, sample), "*.cs", SearchOption.AllDirectories).Where(path => !Regex.IsMatch(path, @"[\\/](obj|bin)[\\/]"))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(text => text.Contains("[Network", StringComparison.Ordinal)),
    ];
}
