using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Checking;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Costing;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Planning;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Reading.Training;
using Lamina.Compiler.Reporting;
using Lamina.Compiler.Sources;
using Lamina.Compiler.Writing;
using Lamina.Compiler.Writing.Training;

namespace Lamina.Compiler;

/// <summary>The one door of the compiler. Pure functions: the same source always gives the same result.</summary>
public static class NetworkCompiler
{
    /// <summary>All phases: what the generator needs.</summary>
    /// <param name="source">The network.</param>
    /// <param name="keepsOrder">The layers are computed in the order in which they are written, for who looks at the values between them.</param>
    public static CompiledNetwork Compile(NetworkSource source, bool keepsOrder = false)
    {
        // Thresholds decide on warnings alone, and only errors change what is written.
        var (network, signal, findings) = Analyze(source, RuleOptions.Default);
        if (!CanBeWritten(source.Type) || source.Type.HasParameterList || Declaration.HasReservedName(source.Type)) return new(findings, HintName(source.Type), "");

        var graph = network.Graph;
        var isSound = graph.IsComplete && !findings.Any(IsError) && !source.Attributes.Any(attribute => attribute.HasErrors);
        var plan = isSound ? Planner.Plan(graph, network.Layout, network.Recipe.Train.Precision, keepsOrder) : null;
        var cost = plan is null ? null : Coster.Cost(graph, plan, network.Recipe);
        return new(findings, HintName(source.Type), NetworkWriter.Write(new NetworkText(network, graph, cost, plan) { Signal = signal, Findings = findings }));
    }

    /// <summary>The phases up to the findings: what the analyzer needs.</summary>
    public static EquatableArray<Finding> Check(NetworkSource source, RuleOptions? options = null) => Analyze(source, options ?? RuleOptions.Default).Findings;

    /// <summary>The shape that leaves each layer of a network's list, in source order.</summary>
    public static EquatableArray<LayerShape> Shapes(NetworkSource source)
    {
        var graph = NetworkReader.Read(source).Graph;
        return graph.Graph.Nodes
            .Where(node => node.Op is not Input && node.Address.Part == Part.Attribute)
            .GroupBy(node => node.Address.Index)
            .Select(written => new LayerShape(written.Key, graph.Shape(written.Last().Id) is { } shape && shape.Dims.All(dim => dim.IsKnown) ? shape.ToString() : null))
            .ToEquatableArray();
    }

    /// <summary>A <c>[Block]</c> by itself: the faults that are there whatever it is used with.</summary>
    public static EquatableArray<Finding> Check(BlockSource source) => BlockChecker.Check(source);

    /// <summary>A <c>[Recipe&lt;TNetwork&gt;]</c> class: the part that makes it a trainer.</summary>
    public static CompiledNetwork Compile(RecipeSource source)
    {
        var recipe = RecipeClass.Read(source, RuleOptions.Default);
        var target = source.Attributes.First(attribute => attribute.Name == "Recipe").TypeArguments.Select(type => type.FullName).FirstOrDefault();
        var hasRoom = CanBeWritten(source.Type) && source.Type is { BaseClass: null, HasParameterList: false } && !recipe.Findings.Any(finding => finding.Rule == RuleIds.ReservedMember);
        if (!hasRoom || target is null || recipe.Network is not { } network || !recipe.Recipe.CanTrain)
        {
            return new(recipe.Findings, HintName(source.Type), "");
        }

        var graph = network.Graph;
        var isSound = graph.IsComplete && !recipe.Findings.Concat(Analyze(source.Network!, RuleOptions.Default).Findings).Any(IsError) && !source.Attributes.Any(attribute => attribute.HasErrors);
        var plan = isSound ? Planner.Plan(graph, network.Layout, network.Recipe.Train.Precision) : null;
        var text = new NetworkText(network, graph, plan is null ? null : Coster.Cost(graph, plan, recipe.Recipe), plan);
        return new(recipe.Findings, HintName(source.Type), RecipeClassWriter.Write(new(text, recipe.Recipe, source.Type.Name, target, IsClass: true) { Findings = recipe.Findings }, source.Type));
    }

    /// <summary>A <c>[Recipe&lt;TNetwork&gt;]</c> class: its findings.</summary>
    public static EquatableArray<Finding> Check(RecipeSource source, RuleOptions? options = null) => RecipeClass.Read(source, options ?? RuleOptions.Default).Findings;

    /// <summary>A <c>[Shape]</c> struct: its findings and the part that makes it an <c>IShape</c>.</summary>
    public static CompiledNetwork Compile(ShapeSource source)
    {
        var findings = new List<Finding>(Declaration.CheckType(source.Type));
        var scope = ReadingScope.Top(findings);
        var dims = EquatableArray<Dim>.Empty;
        for (var index = 0; index < source.Attributes.Count; index++)
        {
            var attribute = source.Attributes[index];
            if (attribute.Name != "Shape" || attribute.HasErrors) continue;
            dims = EdgeReader.Declared(new ArgumentReader(attribute, scope, index), null).Shape.Dims;
        }

        var dimensions = dims.Select(dim => dim.IsKnown ? dim.ToString() : "-1");
        var code = CanBeWritten(source.Type) ? NetworkWriter.Write(source.Type, dimensions) : "";
        return new(findings.ToEquatableArray(), HintName(source.Type), code);
    }

    /// <summary>The report of a project's networks, a page of HTML.</summary>
    /// <param name="project">The project's name.</param>
    /// <param name="networks">Its networks.</param>
    /// <param name="others">What the build says of other classes.</param>
    public static string Report(string project, IReadOnlyList<ReportedNetwork> networks, IReadOnlyList<ReportedFinding> others) =>
        ReportPage.Write(project, networks.Select(ReportFacts.Of).ToList(), others);

    private static (ReadNetwork Network, SignalPrediction? Signal, EquatableArray<Finding> Findings) Analyze(NetworkSource source, RuleOptions options)
    {
        var network = NetworkReader.Read(source);
        var signal = SignalPredictor.Predict(network);
        var all = Checker.Check(network, signal, options);

        // A block's layers and repetitions may all lack the same at the one place where the block is used.
        return (network, signal, all.Distinct().OrderBy(finding => finding.Address.Part).ThenBy(finding => finding.Address.Index).ToEquatableArray());
    }

    private static bool IsError(Finding finding) => RuleCatalog.Find(finding.Rule).Severity == Severity.Error;

    /// <summary>Another part of the type can be declared at all; where not, every emitted line would be one more error.</summary>
    private static bool CanBeWritten(TypeHeader type) =>
        !Declaration.CheckType(type).Any() && !type.IsStatic && type.Keyword is "class" or "struct" or "record struct";

    private static string HintName(TypeHeader type) => type.MetadataName + ".g.cs";
}
