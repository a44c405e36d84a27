using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Recipes;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading;

/// <summary>Phases 1 and 2: written attributes become a graph with its shapes, its edges and a recipe.</summary>
internal sealed class NetworkReader
{
    private readonly NetworkSource source;
    private readonly List<Finding> findings = [];
    private readonly ReadingScope scope;
    private readonly List<(WrittenType Type, Address Address)> exposed = [];

    private NetworkInput input = EdgeReader.Missing;
    private int inputAttribute = -1;
    private ClassSet? classes;
    private int classesAttribute = -1;
    private (Loss Loss, int Index)? loss;
    private (Optimizer Optimizer, int Index)? optimizer;
    private (Train Train, int Index)? train;

    private NetworkReader(NetworkSource source)
    {
        this.source = source;
        scope = ReadingScope.Top(findings);
    }

    public static ReadNetwork Read(NetworkSource source) => new NetworkReader(source).Read();

    private ReadNetwork Read()
    {
        findings.AddRange(Declaration.CheckNetwork(source));

        // The input may be written below the layers; they need it as their first value.
        for (var index = 0; index < source.Attributes.Count; index++)
        {
            if (source.Attributes[index].Name == "Input") ReadInput(source.Attributes[index], index);
        }

        var graph = new GraphBuilder();
        var start = graph.AddInput("input", input, Address.Type);
        var list = new ListReader(graph, source.Attributes, scope, "", start);
        var output = list.Read(ReadOther);

        if (inputAttribute < 0)
        {
            findings.Add(new(RuleIds.NoInput, Address.Type,
                $"{source.Type.DisplayName} has no input; write [Input<TShape>] or [Input(1, 28, 28)] for what one sample looks like"));
        }

        if (graph.Nodes.Count == 1 && !source.Attributes.Any(attribute => attribute.HasErrors))
        {
            findings.Add(new(RuleIds.NoLayers, Address.Type, $"{source.Type.DisplayName} has no layers; write them as attributes, in the order in which data flows"));
        }

        CheckRecipe();
        findings.AddRange(Declaration.CheckAccess(source, exposed));
        var recipe = new Recipe(loss?.Loss, optimizer?.Optimizer, train?.Train);
        return new(source, graph.Build(output), input, classes, recipe, findings.ToEquatableArray());
    }

    /// <summary>Reads what is no layer.</summary>
    private bool ReadOther(WrittenAttribute attribute, int index)
    {
        if (attribute.Name is "Network" or "Input") return true;
        var arguments = new ArgumentReader(attribute, scope, index);
        if (RecipeReaders.Losses.TryGetValue(attribute.Name, out var readLoss))
        {
            if (loss is { } other) Repeated(attribute, index, other.Index, "loss");
            else if (!attribute.HasErrors) loss = (readLoss(arguments), index);
        }
        else if (RecipeReaders.Optimizers.TryGetValue(attribute.Name, out var readOptimizer))
        {
            if (optimizer is { } other) Repeated(attribute, index, other.Index, "optimizer");
            else if (!attribute.HasErrors) optimizer = (readOptimizer(arguments), index);
        }
        else if (attribute.Name == "Train") train = (RecipeReaders.Train(arguments), index);
        else if (attribute.Name == "Classes") ReadClasses(attribute, index, arguments);
        else return false;

        if (!attribute.HasErrors) arguments.RejectTheRest();
        return true;
    }

    private void ReadInput(WrittenAttribute attribute, int index)
    {
        if (inputAttribute >= 0)
        {
            Repeated(attribute, index, inputAttribute, "input");
            return;
        }

        inputAttribute = index;
        if (attribute.HasErrors) return;
        input = EdgeReader.Input(new ArgumentReader(attribute, scope, index));
        if (input.Type is { } type) exposed.Add((type, Address.Attribute(index, "TShape")));
    }

    private void ReadClasses(WrittenAttribute attribute, int index, ArgumentReader arguments)
    {
        if (classesAttribute >= 0)
        {
            Repeated(attribute, index, classesAttribute, "answer");
            return;
        }

        classesAttribute = index;
        if (attribute.HasErrors) return;
        classes = EdgeReader.Classes(arguments, Address.Attribute(index));
        if (classes is { Type: { } type } set) exposed.Add((type, set.Address));
    }

    private void Repeated(WrittenAttribute attribute, int index, int first, string what) =>
        findings.Add(new(RuleIds.Repeated, Address.Attribute(index),
            $"{attribute.Text}: the network has one {what} already, {source.Attributes[first].Text}; remove one of the two"));

    private void CheckRecipe()
    {
        if (source.Attributes.Any(attribute => attribute.HasErrors)) return;
        var (missing, index) = (loss, optimizer, train) switch
        {
            (null, null, { } plan) => ("a loss and an optimizer, such as [CrossEntropy, Adam(1e-3)]", plan.Index),
            (null, { } rule, _) => ("a loss, such as [CrossEntropy]", rule.Index),
            (_, null, { } plan) => ("an optimizer, such as [Adam(1e-3)]", plan.Index),
            _ => ("", -1),
        };
        if (index < 0) return;
        findings.Add(new(RuleIds.IncompleteRecipe, Address.Attribute(index), $"{source.Attributes[index].Text}: training also needs {missing}"));
    }
}
