using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Planning;

/// <summary>What is decided before a line is written.</summary>
/// <param name="Computed">The graph in the order in which it is computed; the lists below are by its ids.</param>
/// <param name="LastUse">For each value, by id, the id of the last node that reads it; the network's output and unread values: their own id.</param>
/// <param name="InPlace">For each node, by id: it may overwrite the value it reads.</param>
/// <param name="Layout">Where maps are channels last.</param>
public sealed record NetworkPlan(ShapedGraph Computed, EquatableArray<int> LastUse, EquatableArray<bool> InPlace, LayoutPlan Layout)
{
    /// <summary>Where the recipe's forward pass casts; null where it computes in Float32.</summary>
    public PrecisionPlan? Precision { get; init; }

    /// <summary>Nothing reads the value, and it is not the network's answer.</summary>
    public bool IsUnread(int value) => !Computed.Graph.Leaves(value) && LastUse[value] == value;

    /// <summary>The value is read for the last time by this node, and is not the network's answer.</summary>
    public bool DiesAt(int value, Node node) => !Computed.Graph.Leaves(value) && LastUse[value] == node.Id;
}
