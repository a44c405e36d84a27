using System.IO;
using Microsoft.CodeAnalysis;

namespace Lamina.Generators.Symbols;

/// <summary>
/// Tells Lamina's generated files from the user's. The generator never sees them, but analyzers do: without this they would find that the
/// user had written a base class and a <c>forward</c>.
/// </summary>
internal static class OwnOutput
{
    // Roslyn files generated code under the generator's assembly and type.
    private static readonly string folder =
        Slashes(Path.Combine(typeof(NetworkGenerator).Assembly.GetName().Name!, typeof(NetworkGenerator).FullName!)) + "/";

    public static bool Contains(SyntaxTree tree) => Slashes(tree.FilePath).Contains(folder);

    public static bool Contains(Location location) => location.SourceTree is { } tree && Contains(tree);

    private static string Slashes(string path) => path.Replace('\\', '/');
}
