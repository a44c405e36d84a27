using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Lamina.Compiler.Findings;
using Lamina.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Generators.Tests.Fuzzing;

/// <summary>What became of a project of random files.</summary>
/// <param name="Failures">Exceptions in the generator or the analyzer, those that they caught themselves too.</param>
/// <param name="Homeless">Findings without a place in the user's files.</param>
internal sealed record Survival(IReadOnlyList<string> Failures, IReadOnlyList<string> Homeless)
{
    public int Count => Failures.Count + Homeless.Count;

    /// <summary>Runs generator and analyzer over the files, each in a namespace of its own.</summary>
    public static async Task<Survival> Of(IReadOnlyList<string> files)
    {
        using var thrown = new Thrown();
        var compilation = Sources.Compile([.. files.Select((text, index) => $"namespace File{index};\n{text}")]);
        var driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Sources.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var reported);
        var failures = reported.Select(diagnostic => diagnostic.ToString()).ToList();
        failures.AddRange(driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString()).Where(text => text.Contains("// Lamina failed", StringComparison.Ordinal)));

        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var found = await new CompilationWithAnalyzers(output, [new NetworkAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        failures.AddRange(found.Where(diagnostic => diagnostic.Id is RuleIds.Internal or "AD0001").Select(diagnostic => diagnostic.ToString()));
        failures.AddRange(thrown.Failures);

        var homeless = found.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath.StartsWith("File", StringComparison.Ordinal) != true).Select(diagnostic => diagnostic.ToString());
        return new(failures, [.. homeless]);
    }

    /// <summary>Sees every exception that passes through Lamina in the calls made while it lives, also one that is caught there.</summary>
    private sealed class Thrown : IDisposable
    {
        // Other tests run beside this one, and some make the compiler fail.
        private static readonly AsyncLocal<Thrown?> here = new();

        private readonly List<string> failures = [];

        public Thrown()
        {
            here.Value = this;
            AppDomain.CurrentDomain.FirstChanceException += Note;
        }

        public IReadOnlyList<string> Failures
        {
            get
            {
                lock (failures) return [.. failures];
            }
        }

        public void Dispose() => AppDomain.CurrentDomain.FirstChanceException -= Note;

        private void Note(object? sender, FirstChanceExceptionEventArgs thrown)
        {
            if (here.Value != this || thrown.Exception is OperationCanceledException) return;
            // Roslyn catches some exceptions of its own, such as an overflow in a constant; one that escaped it would be reported as AD0001 or CS8785.
            var thrower = new StackTrace(1).GetFrames().Select(frame => frame.GetMethod()?.DeclaringType)
                .FirstOrDefault(type => type is not null && type.Assembly.GetName().Name is not ("System.Private.CoreLib" or "System.Linq" or "System.Collections" or "System.Collections.Immutable"));
            if (thrower is null || (thrower.Assembly != typeof(NetworkGenerator).Assembly && thrower.Assembly != typeof(Finding).Assembly)) return;
            lock (failures) failures.Add($"{thrown.Exception.GetType().Name} in {thrower}: {thrown.Exception.Message}\n{thrown.Exception.StackTrace}");
        }
    }
}
