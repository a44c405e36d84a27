using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;
using Lamina.Compiler.Shaping;

namespace Lamina.Compiler.Reading;

/// <summary>
/// The graph while it grows. Shapes are found as nodes are added, because an expression may ask for the number of features that arrives.
/// </summary>
internal sealed class GraphBuilder
{
    private readonly List<Node> nodes = [];
    private readonly List<TensorShape?> shapes = [];
    private readonly List<EquatableArray<ParameterSpec>> learned = [];

    private readonly List<Section> sections = [];

    public IReadOnlyList<Node> Nodes => nodes;

    /// <summary>The variables given so far, in all lists, with the names of their layers.</summary>
    public Dictionary<string, string> Variables { get; } = new(System.StringComparer.Ordinal);

    public TensorShape? ShapeOf(int id) => shapes[id];

    public int AddInput(string name, NetworkInput input, Address address)
    {
        nodes.Add(new Node(nodes.Count, name, Naming.Identifier(name), new Input(input.Shape), default, address, name));
        shapes.Add(input.IsDeclared ? input.Shape : null);
        learned.Add(default);
        return nodes.Count - 1;
    }

    /// <summary>Adds a layer.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="op">What it does.</param>
    /// <param name="inputs">The values it takes.</param>
    /// <param name="written">As the user wrote it.</param>
    /// <param name="scope">The list it stands in.</param>
    /// <param name="index">Its attribute's number in the list.</param>
    /// <param name="learning">What is written of how its tensors learn.</param>
    /// <returns>Its id.</returns>
    public int Add(GivenName name, Op op, IReadOnlyList<int> inputs, string written, ReadingScope scope, int index, LayerLearning learning)
    {
        var node = new Node(nodes.Count, name.Whole, name.Identifier, op, inputs.ToEquatableArray(), scope.Place(index, null), written) { Learning = learning };
        var shaped = Shaper.Shape(node, nodes, shapes);
        if (shaped.Found is { } found) scope.Report(found.Rule, index, found.Argument, found.Message, found.Remedies);
        nodes.Add(node);
        shapes.Add(shaped.Shape);
        learned.Add(shaped.Learned);
        return node.Id;
    }

    public void AddSection(Section section) => sections.Add(section);

    /// <param name="output">The id of the value that the list ends with.</param>
    /// <param name="outputs">The values that leave beside it.</param>
    public ShapedGraph Build(int output, EquatableArray<NamedOutput> outputs)
    {
        var ordered = sections.OrderBy(section => section.First).ThenByDescending(section => section.Last).ToEquatableArray();
        var graph = new NetworkGraph(nodes.ToEquatableArray(), output, ordered) { Outputs = outputs };
        return new(graph, shapes.Select(shape => new ShapeOrNone(shape)).ToEquatableArray(), learned.ToEquatableArray());
    }
}
