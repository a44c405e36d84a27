using System.Collections.Immutable;
using Lamina.Generators;
using Lamina.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Tests.Harness;

/// <summary>A project in an editor: its findings as the analyzer reports them, and what the light bulb offers.</summary>
internal sealed class Editor
{
    private readonly Compilers compilers;
    private readonly Project project;

    private Editor(Project project, Compilers compilers) => (this.project, this.compilers) = (project, compilers);

    public static Editor Open(string file, Compilers? compilers = null, string? usings = null)
    {
        var with = compilers ?? Compilers.Lamina;
        var empty = Sources.Compile();
        var info = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Project", "Project", LanguageNames.CSharp,
            compilationOptions: empty.Options, parseOptions: Sources.ParseOptions, metadataReferences: empty.References, analyzerReferences: [new Generating(with)]);
        var project = new AdhocWorkspace().AddProject(info)
            .AddDocument("GlobalUsings.cs", usings is null ? empty.SyntaxTrees[0].GetText() : SourceText.From(usings), filePath: "GlobalUsings.cs").Project
            .AddDocument("File0.cs", SourceText.From(file), filePath: "File0.cs").Project;
        return new(project, with);
    }

    public Document File => project.Documents.Single(document => document.Name == "File0.cs");

    public async Task<string> Text() => (await File.GetTextAsync()).ToString();

    /// <summary>What csc says of the whole project.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Errors() => [.. (await Compile()).Errors()];

    public async Task<ImmutableArray<Diagnostic>> Findings() => await Generators.Tests.Harness.Findings.In(await Compile(), compilers);

    /// <summary>What is offered for a finding.</summary>
    public async Task<IReadOnlyList<CodeAction>> Fixes(Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        await new RepairFixProvider().RegisterCodeFixesAsync(new CodeFixContext(File, finding, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    /// <summary>What is offered with the caret in the first occurrence of a text.</summary>
    public async Task<IReadOnlyList<CodeAction>> Refactorings(string at)
    {
        var actions = new List<CodeAction>();
        var caret = new TextSpan((await Text()).IndexOf(at, StringComparison.Ordinal), 0);
        await new ShapeCommentRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(File, caret, actions.Add, CancellationToken.None));
        return actions;
    }

    /// <summary>The project after an action.</summary>
    public async Task<Editor> Apply(CodeAction action)
    {
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        return new(operation.ChangedSolution.GetProject(project.Id)!, compilers);
    }

    /// <summary>The project after an action was applied to all findings of its kind in the file.</summary>
    public async Task<Editor> ApplyToAll(Diagnostic finding, CodeAction action)
    {
        var provider = new RepairFixProvider();
        var context = new FixAllContext(
            File, provider, FixAllScope.Document, action.EquivalenceKey!, [finding.Id], new Found(await Findings()), CancellationToken.None);
        return await Apply((await provider.GetFixAllProvider().GetFixAsync(context))!);
    }

    private async Task<Compilation> Compile() => (await project.GetCompilationAsync())!;

    private sealed class Found(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(finding => finding.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }

    /// <summary>The generator as an editor loads it.</summary>
    private sealed class Generating(Compilers compilers) : AnalyzerReference
    {
        // Workspaces look it up by reference.
        private readonly ImmutableArray<ISourceGenerator> generators = [new NetworkGenerator(compilers).AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => nameof(Generating);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => generators;
    }
}
