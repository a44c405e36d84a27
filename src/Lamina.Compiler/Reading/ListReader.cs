using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Reading.Training;
using Lamina.Compiler.Recipes;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading;

/// <summary>
/// Reads one list of attributes, a network's or a block's, from top to bottom: each layer takes the current value and makes a new one; branches,
/// joins, <c>From</c> and <c>Use</c> say otherwise.
/// </summary>
internal sealed class ListReader
{
    private readonly GraphBuilder graph;
    private readonly EquatableArray<WrittenAttribute> attributes;
    private readonly ReadingScope scope;
    private readonly Naming naming;
    private readonly Branches branches = new();
    private readonly NamedValues values;
    private readonly JoinedValues joined;
    private int current;

    /// <param name="graph">Where the layers go.</param>
    /// <param name="attributes">The list.</param>
    /// <param name="scope">What it sees.</param>
    /// <param name="prefix">The path of its layers' names: "", or that of the <c>Use</c> with a dot.</param>
    /// <param name="start">The value it starts from, which it calls <c>input</c>; null for a network's, which gets its own by <see cref="AddInput"/>.</param>
    public ListReader(GraphBuilder graph, EquatableArray<WrittenAttribute> attributes, ReadingScope scope, string prefix, int? start)
    {
        (this.graph, this.attributes, this.scope) = (graph, attributes, scope);
        // What From names is the argument of another layer, not a name of its own; outputs have names of their own kind.
        var written = attributes.Where(attribute => attribute.Name is not ("From" or "Output")).Select(attribute => attribute.Find("Name")?.Value).OfType<WrittenValue.Text>().Select(text => text.Value);
        naming = new Naming(prefix, graph.Variables, new HashSet<string>(written, StringComparer.Ordinal));
        values = new NamedValues(scope);
        joined = new JoinedValues(scope, branches, values);
        if (start is { } value) values.Add("input", current = value);
    }

    /// <summary>The value that the next layer takes.</summary>
    public int Current => current;

    /// <summary>Adds an input of the network, before the list is read.</summary>
    /// <param name="input">The input.</param>
    /// <param name="isOnly">There is no other: it needs no name, and <c>input</c> means it.</param>
    /// <param name="index">Its attribute's number in the list; negative if there is none.</param>
    /// <returns>The id of its value.</returns>
    public int AddInput(NetworkInput input, bool isOnly, int index)
    {
        var name = input.Name is { } written ? naming.Written(written, "input", (rule, message) => scope.Report(rule, index, "Name", message)).Local
            : isOnly ? "input"
            : naming.Unnamed("input").Local;
        var id = graph.AddInput(name, input, index < 0 ? Address.Type : scope.Place(index, null));
        values.Add(name, id);
        if (isOnly) values.Add("input", id);
        if (id == 0) current = id;
        return id;
    }

    /// <summary>Continues from one of several inputs, where its attribute stands.</summary>
    public void ContinueFromInput(int id, int index)
    {
        if (branches.IsOpen) scope.Report(RuleIds.Structure, index, null, "Input: cannot stand in an open branch, which starts from the fork; write the inputs above the layers");
        else current = id;
    }

    /// <summary>Reads the whole list.</summary>
    /// <param name="readOther">Takes the attributes that are no layers; false if it does not know one.</param>
    /// <returns>The id of the value the list ends with.</returns>
    public int Read(Func<WrittenAttribute, int, bool> readOther)
    {
        for (var index = 0; index < attributes.Count; index++)
        {
            var attribute = attributes[index];
            if (LayerReaders.All.TryGetValue(attribute.Name, out var readLayer)) ReadLayer(attribute, index, readLayer);
            else if (JoinReaders.All.TryGetValue(attribute.Name, out var readJoin)) ReadJoin(attribute, index, readJoin);
            else if (attribute.Name == "Branch") OpenBranch(index);
            else if (attribute.Name == "From") ContinueFrom(attribute, index);
            else if (attribute.Name == "Use") Use(attribute, index);
            else if (!readOther(attribute, index)) Unknown(attribute, index);
        }

        if (branches.IsOpen) scope.Report(RuleIds.Structure, branches.LastOpened, null, "Branch: nothing joins the open branches; end them with [Add], [Concat] or [Multiply]");
        return current;
    }

    private void ReadLayer(WrittenAttribute attribute, int index, Func<ArgumentReader, Op> read)
    {
        if (attribute.HasErrors)
        {
            // C# has said what is wrong with it; the shapes after it cannot be known.
            Append(attribute, index, new Unread(), attribute.Name.ToLowerInvariant(), null, [current]);
            return;
        }

        var arguments = new ArgumentReader(attribute, ScopeOf(attribute), index);
        var op = read(arguments);
        var (name, learning) = (arguments.Text("Name"), LearningReader.Layer(arguments));
        arguments.RejectTheRest();
        Append(attribute, index, arguments.HasFaults || arguments.IsOpen ? new Unread() : op, op.Stem, name, [current], learning);
    }

    private void ReadJoin(WrittenAttribute attribute, int index, Func<ArgumentReader, Join> read)
    {
        var arguments = new ArgumentReader(attribute, scope, index);
        var op = read(arguments);
        var (name, others) = (arguments.Text("Name"), arguments.Texts("values"));
        arguments.RejectTheRest();

        var inputs = joined.By(attribute, index, others, current);
        var isRead = inputs is not null && !arguments.HasFaults && !attribute.HasErrors;
        Append(attribute, index, isRead ? op : new Unread(), op.Stem, name, inputs ?? [current]);
    }

    private void OpenBranch(int index)
    {
        branches.Open(current, index);
        current = branches.Fork;
    }

    private void ContinueFrom(WrittenAttribute attribute, int index)
    {
        var arguments = new ArgumentReader(attribute, scope, index);
        var name = arguments.Text("name");
        arguments.RejectTheRest();
        if (branches.IsOpen)
        {
            scope.Report(RuleIds.Structure, index, null, "From: cannot stand in an open branch, which starts from the fork; join the branches first");
        }
        else if (name is not null && values.Find(attribute, index, "name", name) is { } id)
        {
            current = id;
        }
    }

    private void Use(WrittenAttribute attribute, int index)
    {
        var arguments = new ArgumentReader(attribute, ScopeOf(attribute), index);
        if (BlockUse.Read(arguments, attribute) is not { } use)
        {
            Append(attribute, index, new Unread(), "use", arguments.Text("Name"), [current]);
            return;
        }

        for (var repetition = 0; repetition < use.Repeat; repetition++)
        {
            var name = use.NameOf(repetition) is { } written
                ? Written(written, use.Stem, index)
                : naming.Unnamed(use.Stem);
            var inner = new ListReader(graph, use.Block.Attributes, use.Scope(scope, index), name.Whole + ".", current);
            var first = graph.Nodes.Count;
            current = inner.Read(NotInBlock(use, index));
            graph.AddSection(new Section(name.Whole, attribute.Text, first, graph.Nodes.Count - 1, current, repetition));
            foreach (var value in inner.values.All) values.Add(name.Local + "." + value.Key, value.Value);
            values.Add(name.Local, current);
        }
    }

    private Func<WrittenAttribute, int, bool> NotInBlock(BlockUse use, int index) => (attribute, _) =>
    {
        if (attribute.Name != "Block")
        {
            scope.Report(RuleIds.NotInBlock, index, null, $"{use.Block.Name}: {attribute.Text} belongs on a network, not on a block; move it there");
        }

        return true;
    };

    private void Unknown(WrittenAttribute attribute, int index)
    {
        if (!attribute.HasErrors)
        {
            scope.Report(RuleIds.UnknownAttribute, index, null, $"this compiler does not know the attribute {attribute.Name}; update Lamina, or leave it out");
        }

        Append(attribute, index, new Unread(), attribute.Name.ToLowerInvariant(), null, [current]);
    }

    private void Append(WrittenAttribute attribute, int index, Op op, string stem, string? name, IReadOnlyList<int> inputs, LayerLearning? learning = null)
    {
        var given = name is null ? naming.Unnamed(stem) : Written(name, stem, index);
        current = graph.Add(given, op, inputs, attribute.Text, scope, index, learning ?? LayerLearning.Unwritten);
        values.Add(given.Local, current);
    }

    private GivenName Written(string name, string stem, int index) => naming.Written(name, stem, (rule, message) => scope.Report(rule, index, "Name", message));

    /// <summary>The scope with <c>input</c>, which only an expression asks for: the number of features that arrives at the current layer.</summary>
    private ReadingScope ScopeOf(WrittenAttribute attribute)
    {
        if (!attribute.HasTexts) return scope;
        var features = graph.ShapeOf(current)?.Features;
        return scope with { Input = features is { IsKnown: true } known ? new WrittenValue.Whole(known.Value) : null };
    }
}
