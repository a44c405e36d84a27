using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generators.Tests.Harness;

/// <summary>
/// The generator over a project. Every run is done twice, the second time with all positions moved by a comment, so that every test is a
/// caching test: nothing may be computed again, and no model may hold anything of Roslyn's.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly string[] steps =
        [Generators.Steps.NetworkSource, Generators.Steps.NetworkFile, Generators.Steps.ShapeSource, Generators.Steps.ShapeFile];

    private readonly GeneratorDriver driver;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation)
    {
        this.driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Null(Result.Exception);
        Compilation = compilation;
        Output = output;
    }

    /// <summary>The project without generated code.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>The project with generated code.</summary>
    public Compilation Output { get; }

    /// <summary>The generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The one generated file.</summary>
    public string File => Assert.Single(Files).Value;

    /// <summary>Why each file was written.</summary>
    public IEnumerable<IncrementalStepRunReason> OutputReasons => Result.TrackedOutputSteps
        .SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private GeneratorRunResult Result => driver.GetRunResult().Results.Single();

    public static GeneratorRun Of(params string[] files) => Of(Compilers.Lamina, files);

    public static GeneratorRun Of(Compilers compilers, params string[] files)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new NetworkGenerator(compilers).AsSourceGenerator()],
            parseOptions: Sources.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var run = new GeneratorRun(driver, Sources.Compile(files));
        run.AssertCached();
        return run;
    }

    /// <summary>The same generator on a changed project.</summary>
    public GeneratorRun Edit(Func<CSharpCompilation, CSharpCompilation> edit) => new(driver, edit(Compilation));

    /// <summary>The outputs of a step, and why each was made.</summary>
    public IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(run => run.Outputs) : [];

    private void AssertCached()
    {
        Assert.All(steps.SelectMany(Outputs), output => Model.AssertHoldsNoRoslyn(output.Value));

        var moved = Edit(compilation => compilation.SyntaxTrees.Aggregate(
            compilation, (edited, tree) => edited.Replace(tree.FilePath, "// moved\n" + tree.GetText())));
        Assert.All(steps.SelectMany(moved.Outputs), output => Assert.True(
            output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
            $"A comment above made a step run again ({output.Reason}); its model must hold something that moves:\n{output.Value}"));
        Assert.All(moved.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }
}
