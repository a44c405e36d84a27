using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading;

/// <summary>What reading makes of the attributes: a graph, its edges, a recipe, and what could not be read.</summary>
public sealed record ReadNetwork(
    NetworkSource Source,
    ShapedGraph Graph,
    EquatableArray<NetworkInput> Inputs,
    ClassSet? Classes,
    Recipe Recipe,
    EquatableArray<Finding> Findings)
{
    /// <summary>What options mean that are not written, on the network and on recipes for it.</summary>
    public Defaults Defaults { get; init; } = Defaults.Lamina;

    /// <summary>How maps are to stand in memory.</summary>
    public MemoryLayout Layout { get; init; }

    /// <summary>The first input, of most networks the only one.</summary>
    public NetworkInput Input => Inputs[0];

    /// <summary>The ids of the values that leave, the main one first, with the loss of each; null where it has none.</summary>
    public IEnumerable<(int Value, Loss? Loss)> Heads => Graph.Graph.Outputs
        .Select(output => (output.Value, Recipe.LossOf(output.Name)))
        .Prepend((Graph.Graph.Output, Recipe.Loss));

    /// <summary>The values that answer with the declared classes: the main one, and any that a loss over classes reads on the same targets.</summary>
    public IEnumerable<int> ClassHeads => Graph.Graph.Outputs
        .Where(output => Recipe.LossOf(output.Name) is { IsOverClasses: true } && Recipe.TargetOf(output.Name) is null)
        .Select(output => output.Value)
        .Prepend(Graph.Graph.Output);

    /// <summary>What the targets of a regression hold, or null.</summary>
    public ValueRange? Target { get; init; }

    /// <summary>Several classes can be true of one sample.</summary>
    public bool IsMultiLabel { get; init; }
}

/// <summary>What arrives at the network.</summary>
/// <param name="Shape">The shape of one sample.</param>
/// <param name="Type">The <c>[Shape]</c> type that C# checks, or null for a shape checked at run time.</param>
/// <param name="Range">What the data holds before the first layer, as far as it is declared.</param>
/// <param name="IsDeclared">There is an <c>[Input]</c> that can be read.</param>
public sealed record NetworkInput(TensorShape Shape, WrittenType? Type, ValueRange Range, bool IsDeclared)
{
    /// <summary>Its name, or null if none is written.</summary>
    public string? Name { get; init; }
}

/// <summary>What values the data holds; each null where it is not declared.</summary>
public sealed record ValueRange(double? Min, double? Max, double? Mean, double? Std);

/// <summary>The classes a network decides between.</summary>
/// <param name="Count">How many.</param>
/// <param name="Type">The enum whose member of value k is class k, or null for plain numbers.</param>
/// <param name="Address">Where it is written.</param>
public sealed record ClassSet(long Count, WrittenType? Type, Address Address)
{
    /// <summary>The enum is less accessible than the network, so that no member can show it: <see cref="Type"/> is null.</summary>
    public bool IsHidden { get; init; }
}
