using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Recipes;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading;

/// <summary>Phase 1: written attributes become a graph, its edges and a recipe.</summary>
public sealed class NetworkReader
{
    private readonly NetworkSource source;
    private readonly List<Finding> findings = [];
    private readonly List<Node> nodes = [];
    private readonly Naming naming;
    private readonly List<(WrittenType Type, Address Address)> exposed = [];

    private NetworkInput input = EdgeReader.Missing;
    private bool hasInput;
    private ClassSet? classes;
    private (Loss Loss, int Index)? loss;
    private (Optimizer Optimizer, int Index)? optimizer;
    private (Train Train, int Index)? train;

    private NetworkReader(NetworkSource source)
    {
        this.source = source;
        naming = new Naming(findings);
    }

    public static ReadNetwork Read(NetworkSource source) => new NetworkReader(source).Read();

    private ReadNetwork Read()
    {
        findings.AddRange(Declaration.CheckNetwork(source));
        ReserveWrittenNames();

        // The input may be written below the layers; they need it as their first value.
        foreach (var (attribute, index) in Attributes().Where(each => each.Attribute.Name == "Input")) ReadInput(attribute, index);
        nodes.Add(new Node(0, "input", new Input(input.Shape), default, Address.Type, "input"));
        foreach (var (attribute, index) in Attributes()) Read(attribute, index);

        if (!hasInput)
        {
            findings.Add(new(RuleIds.NoInput, Address.Type,
                $"{source.Type.DisplayName} has no input; write [Input<TShape>] or [Input(1, 28, 28)] for what one sample looks like"));
        }

        if (nodes.Count == 1 && !source.Attributes.Any(attribute => attribute.HasErrors))
        {
            findings.Add(new(RuleIds.NoLayers, Address.Type, $"{source.Type.DisplayName} has no layers; write them as attributes, in the order in which data flows"));
        }

        CheckRecipe();
        findings.AddRange(Declaration.CheckAccess(source, exposed));
        var recipe = new Recipe(loss?.Loss, optimizer?.Optimizer, train?.Train);
        return new(source, new NetworkGraph(nodes.ToEquatableArray(), nodes.Count - 1), input, classes, recipe, findings.ToEquatableArray());
    }

    private IEnumerable<(WrittenAttribute Attribute, int Index)> Attributes() => source.Attributes.Select((attribute, index) => (attribute, index));

    private void ReserveWrittenNames()
    {
        foreach (var attribute in source.Attributes)
        {
            if (attribute.Find("Name")?.Value is WrittenValue.Text name) naming.Reserve(name.Value);
        }
    }

    private ArgumentReader Arguments(WrittenAttribute attribute, int index) => new(attribute, index, Defaults.Lamina, findings);

    private void Read(WrittenAttribute attribute, int index)
    {
        if (attribute.Name is "Input") return;
        if (attribute.HasErrors)
        {
            // C# has said what is wrong with it. If it was a layer, the shapes after it cannot be known.
            if (LayerReaders.All.TryGetValue(attribute.Name, out _)) Add(attribute, index, new Unread(), attribute.Name.ToLowerInvariant(), null);
            return;
        }

        var arguments = Arguments(attribute, index);
        if (LayerReaders.All.TryGetValue(attribute.Name, out var readLayer))
        {
            ReadLayer(attribute, index, arguments, readLayer(arguments));
            return;
        }

        if (RecipeReaders.Losses.TryGetValue(attribute.Name, out var readLoss))
        {
            if (loss is { } other) Repeated(attribute, index, source.Attributes[other.Index], "loss");
            else loss = (readLoss(arguments), index);
        }
        else if (RecipeReaders.Optimizers.TryGetValue(attribute.Name, out var readOptimizer))
        {
            if (optimizer is { } other) Repeated(attribute, index, source.Attributes[other.Index], "optimizer");
            else optimizer = (readOptimizer(arguments), index);
        }
        else if (attribute.Name == "Train") train = (RecipeReaders.Train(arguments), index);
        else if (attribute.Name == "Classes") ReadClasses(attribute, index, arguments);
        else if (attribute.Name != "Network")
        {
            findings.Add(new(RuleIds.UnknownAttribute, Address.Attribute(index),
                $"this compiler does not know the attribute {attribute.Name}; update Lamina, or leave it out"));
            Add(attribute, index, new Unread(), attribute.Name.ToLowerInvariant(), null);
            return;
        }

        arguments.RejectTheRest();
    }

    private void ReadLayer(WrittenAttribute attribute, int index, ArgumentReader arguments, Op op)
    {
        string? name = null;
        switch (arguments.Find("Name"))
        {
            case null or WrittenValue.Nothing: break;
            case WrittenValue.Text text: name = text.Value; break;
            default:
                arguments.Fault(RuleIds.ArgumentKind, "Name", $"{attribute.Name}: Name is not a text");
                break;
        }

        arguments.RejectTheRest();
        Add(attribute, index, arguments.HasFaults ? new Unread() : op, op.Stem, name);
    }

    private void Add(WrittenAttribute attribute, int index, Op op, string stem, string? name)
    {
        name = name is null ? naming.Unnamed(stem) : naming.Written(name, stem, Address.Attribute(index, "Name"));
        nodes.Add(new Node(nodes.Count, name, op, EquatableArray.Of(nodes.Count - 1), Address.Attribute(index), attribute.Text));
    }

    private void ReadInput(WrittenAttribute attribute, int index)
    {
        if (hasInput)
        {
            Repeated(attribute, index, source.Attributes.First(each => each.Name == "Input"), "input");
            return;
        }

        hasInput = true;
        if (attribute.HasErrors) return;
        input = EdgeReader.Input(Arguments(attribute, index));
        if (input.Type is { } type) exposed.Add((type, Address.Attribute(index, "TShape")));
    }

    private void ReadClasses(WrittenAttribute attribute, int index, ArgumentReader arguments)
    {
        if (classes is { } other)
        {
            Repeated(attribute, index, source.Attributes[other.Address.Index], "answer");
            return;
        }

        classes = EdgeReader.Classes(arguments, Address.Attribute(index));
        if (classes is { Type: { } type } set) exposed.Add((type, set.Address));
    }

    private void Repeated(WrittenAttribute attribute, int index, WrittenAttribute first, string what) =>
        findings.Add(new(RuleIds.Repeated, Address.Attribute(index),
            $"{attribute.Text}: the network has one {what} already, {first.Text}; remove one of the two"));

    private void CheckRecipe()
    {
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
