using System.Collections.Concurrent;
using Lamina.Compiler;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Sources;

namespace Lamina.Generators;

/// <summary>
/// A build runs the generator, then the analyzer, over the same networks: what the first found is kept until the second asks for it, once. Where only one of
/// the two runs, as in editors, each works for itself.
/// </summary>
internal static class HandedOver
{
    private const int Most = 4096;

    private static readonly ConcurrentDictionary<NetworkSource, EquatableArray<Finding>> found = new();

    public static CompiledNetwork Compile(NetworkSource source)
    {
        var compiled = NetworkCompiler.Compile(source);
        if (found.Count >= Most) found.Clear();
        found[AsChecked(source)] = compiled.Findings;
        return compiled;
    }

    public static EquatableArray<Finding> Check(NetworkSource source, RuleOptions options) =>
        options == RuleOptions.Default && found.TryRemove(AsChecked(source), out var findings) ? findings : NetworkCompiler.Check(source, options);

    /// <summary>The analyzer does not read which names are taken: they decide on spelling alone.</summary>
    private static NetworkSource AsChecked(NetworkSource source) => source with { TakenNames = default };
}
