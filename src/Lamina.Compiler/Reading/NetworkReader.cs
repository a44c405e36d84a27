using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Reading.Training;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading;

/// <summary>Phases 1 and 2: written attributes become a graph with its shapes, its edges and a recipe.</summary>
internal sealed class NetworkReader
{
    private const int MostInputs = 6;

    private readonly NetworkSource source;
    private readonly List<Finding> findings = [];
    private readonly ReadingScope scope;
    private readonly List<(WrittenType Type, Address Address)> exposed = [];

    private readonly List<(NetworkInput Value, int Index)> inputs = [];
    private readonly Dictionary<int, int> inputValues = [];
    private readonly OutputReader outputs;
    private ListReader? list;
    private (ClassSet? Value, int Index)? classes;
    private (ValueRange Value, int Index)? target;
    private (bool Value, int Index)? multiLabel;
    private readonly RecipeReader recipe;
    private MemoryLayout layout;

    private NetworkReader(NetworkSource source)
    {
        this.source = source;
        scope = ReadingScope.Top(findings) with { Defaults = ReadDefaults() };
        recipe = new RecipeReader(source.Attributes, scope);
        outputs = new OutputReader(scope);
    }

    public static ReadNetwork Read(NetworkSource source) => new NetworkReader(source).Read();

    private ReadNetwork Read()
    {
        findings.AddRange(Declaration.CheckNetwork(source));

        // An input may be written below the layers; they need it as their first value.
        for (var index = 0; index < source.Attributes.Count; index++)
        {
            if (source.Attributes[index].Name == "Input") ReadInput(source.Attributes[index], index);
        }

        CheckInputs();
        var graph = new GraphBuilder();
        list = new ListReader(graph, source.Attributes, scope, "", null);
        foreach (var (value, index) in inputs.DefaultIfEmpty((EdgeReader.Missing, -1))) inputValues[index] = list.AddInput(value, isOnly: inputs.Count < 2, index);
        var output = list.Read(ReadOther);
        outputs.CheckLast(output, graph.Nodes[output].Name);

        // What C# cannot read, and says so, may be what seems to be missing.
        var hasErrors = source.Attributes.Any(attribute => attribute.HasErrors);
        if (inputs.Count == 0 && !hasErrors)
        {
            findings.Add(new(RuleIds.NoInput, Address.Type,
                $"{source.Type.DisplayName} has no input; write [Input<TShape>] or [Input(1, 28, 28)] for what one sample looks like"));
        }

        if (graph.Nodes.Count == inputValues.Count && !hasErrors)
        {
            findings.Add(new(RuleIds.NoLayers, Address.Type, $"{source.Type.DisplayName} has no layers; write them as attributes, in the order in which data flows"));
        }

        if (!hasErrors) recipe.CheckComplete();
        if (recipe.Recipe.CanTrain) findings.AddRange(Declaration.CheckTraining(source));
        var answer = classes?.Value;
        if (answer is { Type: { } type }) exposed.Add((type, answer.Address));
        findings.AddRange(Declaration.CheckAccess(source, exposed));

        // C# would reject every member that shows a hidden type: without the type there is the one finding.
        if (IsHidden(answer?.Type)) answer = answer! with { Type = null, IsHidden = true };
        return new(source, graph.Build(output, outputs.All), Shown(), answer, recipe.Recipe, findings.ToEquatableArray())
        {
            Defaults = scope.Defaults, Layout = layout, Target = target?.Value, IsMultiLabel = multiLabel?.Value ?? false,
        };
    }

    private bool IsHidden(WrittenType? type) => type is not null && Declaration.IsHidden(type, source.Type);

    /// <summary>All options of all layers depend on it, so it is read before them: the framework's defaults, and what the network says of all tensors.</summary>
    private Defaults ReadDefaults()
    {
        var defaults = Defaults.Lamina;
        for (var index = 0; index < source.Attributes.Count; index++)
        {
            var attribute = source.Attributes[index];
            if (attribute.Name != "Network" || attribute.HasErrors) continue;
            var arguments = new ArgumentReader(attribute, ReadingScope.Top(findings), index);
            defaults = ConventionReader.Read(arguments);
            layout = LayoutReader.Read(arguments);
            arguments.RejectTheRest();
        }

        var (kernel, bias) = (StartOf("Weights"), StartOf("Biases"));
        return defaults with { KernelInit = kernel ?? defaults.KernelInit, EmbeddingInit = kernel ?? defaults.EmbeddingInit, BiasInit = bias ?? defaults.BiasInit };
    }

    /// <summary>How all tensors of a kind start, if that is written. Its faults are reported where the recipe is read.</summary>
    private Init? StartOf(string word)
    {
        var attribute = source.Attributes.FirstOrDefault(attribute => attribute.Name == word && !attribute.HasErrors);
        if (attribute is null) return null;
        var init = LearningReader.Settings(new ArgumentReader(attribute, ReadingScope.Top(new List<Finding>()), 0)).Init;
        return init.Kind == InitKind.Auto ? null : init;
    }

    /// <summary>Reads what is no layer.</summary>
    private bool ReadOther(WrittenAttribute attribute, int index)
    {
        if (attribute.Name == "Input" && inputs.Count > 1) list!.ContinueFromInput(inputValues[index], index);
        else if (attribute.Name == "Output") outputs.Read(attribute, index, list!.Current, isInput: inputValues.ContainsValue(list.Current));
        if (attribute.Name is "Network" or "Input" or "Output") return true;
        if (attribute.Name is "Block" or "Recipe")
        {
            findings.Add(new(RuleIds.Repeated, Address.Attribute(index), $"{attribute.Text}: a class is a [Network] or a [{attribute.Name}], not both; make two classes of it"));
            return true;
        }

        if (recipe.Read(attribute, index)) return true;
        if (attribute.Name == "Classes") ReadOnce(ref classes, "answer", attribute, index, arguments => EdgeReader.Classes(arguments, Address.Attribute(index)));
        else if (attribute.Name == "Target") ReadOnce(ref target, "kind of targets", attribute, index, EdgeReader.Target);
        else if (attribute.Name == "MultiLabel") ReadOnce(ref multiLabel, "MultiLabel", attribute, index, _ => true);
        else return false;
        return true;
    }

    /// <summary>Reads what may stand only once. What C# cannot read it reports itself.</summary>
    private void ReadOnce<T>(ref (T Value, int Index)? read, string what, WrittenAttribute attribute, int index, Func<ArgumentReader, T> reader)
    {
        if (attribute.HasErrors) return;
        if (read is { } first)
        {
            Repeated(attribute, index, first.Index, what);
            return;
        }

        var arguments = new ArgumentReader(attribute, scope, index);
        read = (reader(arguments), index);
        arguments.RejectTheRest();
    }

    private void ReadInput(WrittenAttribute attribute, int index)
    {
        var input = attribute.HasErrors ? EdgeReader.Missing : EdgeReader.Input(new ArgumentReader(attribute, scope, index));
        inputs.Add((input, index));
        if (input.Type is { } type) exposed.Add((type, Address.Attribute(index, "TShape")));
    }

    /// <summary>Several inputs become parameters: TorchSharp's modules have up to six, and each needs a name.</summary>
    private void CheckInputs()
    {
        if (inputs.Count < 2) return;
        var unnamed = inputs.Where(each => each.Value.Name is null).Select(each => each.Index).ToList();
        if (unnamed.Count > 0)
        {
            var index = unnamed[unnamed.Count - 1];
            if (!source.Attributes[index].HasErrors)
            {
                findings.Add(new(RuleIds.InputNames, Address.Attribute(index), $"{source.Attributes[index].Text}: the network has {inputs.Count} inputs, which need names; write Name = \"…\""));
            }

            // What the layers then take cannot be known.
            for (var each = 0; each < inputs.Count; each++) inputs[each] = (inputs[each].Value with { IsDeclared = false }, inputs[each].Index);
        }

        if (inputs.Count > MostInputs)
        {
            findings.Add(new(RuleIds.InputNames, Address.Attribute(inputs[MostInputs].Index), $"the network has {inputs.Count} inputs; TorchSharp's modules take at most {MostInputs}"));
        }
    }

    /// <summary>The inputs as members can show them.</summary>
    private EquatableArray<NetworkInput> Shown() => inputs.Select(each => each.Value).DefaultIfEmpty(EdgeReader.Missing)
        .Select(input => IsHidden(input.Type) ? input with { Type = null } : input).ToEquatableArray();

    private void Repeated(WrittenAttribute attribute, int index, int first, string what) =>
        findings.Add(new(RuleIds.Repeated, Address.Attribute(index),
            $"{attribute.Text}: the network has one {what} already, {source.Attributes[first].Text}; remove one of the two"));

}
