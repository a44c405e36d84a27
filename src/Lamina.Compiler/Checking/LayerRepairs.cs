using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking;

/// <summary>The repairs of layers that several rules offer.</summary>
internal static class LayerRepairs
{
    /// <summary>The numbers of an initialiser that another one has no use for.</summary>
    private static readonly string[] initNumbers = ["Mean", "Std", "Min", "Max", "Value"];

    public static Repair? InsertBefore(this CheckedNetwork network, Node node, string layer) => Repair.Of($"Insert {layer}", Edit.Before(network.Written(node), layer));

    public static Repair? InsertAfter(this CheckedNetwork network, Node node, string layer) => Repair.Of($"Insert {layer}", Edit.After(network.Written(node), layer));

    public static Repair? Remove(this CheckedNetwork network, Node node) => Repair.Of($"Remove {node.Name}", Edit.Remove(network.Removable(node)));

    public static Repair? Rename(this CheckedNetwork network, Node node, string layer) => Repair.Of($"Use {layer}", Edit.Rename(network.Written(node), layer));

    public static Repair? Set(this CheckedNetwork network, Node node, string argument, FormattableString value) => Set(network.Written(node), argument, value);

    public static Repair? Set(this CheckedNetwork network, Node node, Remedy remedy) => Set(network.Written(node), remedy.Argument, $"{remedy.Value}");

    public static Repair? Set(Address? place, string argument, FormattableString value) => Repair.Set(place, argument, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Takes a layer from its place and writes it after another one.</summary>
    public static Repair? MoveAfter(this CheckedNetwork network, Node node, Node other) => Repair.Of(
        $"Move {node.Name} behind {other.Name}", Edit.Remove(network.Written(node)), Edit.After(network.Written(other), node.Written));

    /// <summary>He's initialiser in every layer that has a kernel, whatever is written there.</summary>
    public static Repair? UseHe(this CheckedNetwork network) => network.UseInit(InitKind.HeNormal);

    /// <inheritdoc cref="UseHe"/>
    public static Repair? UseInit(this CheckedNetwork network, InitKind init) => Repair.Of($"Use Init.{init}", Started(network, init));

    /// <summary>ReLU for each activation that saturates, and the initialiser that is made for it.</summary>
    public static Repair? Rectify(this CheckedNetwork network) => Repair.Of(
        "Use ReLU with Init.HeNormal",
        network.Graph.Nodes.Where(node => node.Op.Saturates() && network.Graph.FeedsWeights(node)).Select(node => Edit.Rename(network.Written(node), "ReLU"))
            .Concat(Started(network, InitKind.HeNormal)));

    /// <summary>A layer's start as if none were written; where the conventions have none, Lamina's choice.</summary>
    public static Repair? LeaveInit(this CheckedNetwork network, Node node)
    {
        var place = network.Written(node);
        var init = network.Read.Defaults.KernelInit is null ? Edit.Set(place, "KernelInit", "Init.Auto") : Edit.Unset(place, "KernelInit");
        return Repair.Of("Remove KernelInit", WithoutNumbers(place, "Kernel").Prepend(init));
    }

    /// <summary>Biases that start at zero, in each of these layers.</summary>
    public static Repair? ZeroBiases(this CheckedNetwork network, IEnumerable<Node> nodes) =>
        Repair.Of("Use BiasInit = Init.Zeros", nodes.SelectMany(node => Start(network.Written(node), "Bias", "Zeros")));

    /// <summary>A batch norm after each convolution, whose bias it makes useless.</summary>
    public static Repair? InsertNorms(this CheckedNetwork network) => Repair.Of(
        "Insert BatchNorm after each convolution",
        from node in network.Graph.Weighted
        where node.Op is not Dense
        let place = network.Written(node)
        from edit in new[] { Edit.Set(place, "Bias", "false"), Edit.After(place, "BatchNorm") }
        select edit);

    /// <summary>A rectifier in the place of each of these activations.</summary>
    public static Repair? UseReLU(this CheckedNetwork network, IEnumerable<Node> nodes) => Repair.Of(
        "Use ReLU", nodes.Select(node => Edit.Rename(network.Written(node), "ReLU")));

    /// <summary>What a recipe states for all weights takes precedence over what a layer states for its own.</summary>
    private static IEnumerable<Edit?> Started(CheckedNetwork network, InitKind init) => network.Recipe.Weights.Init.Kind == InitKind.Auto
        ? network.Graph.Weighted.SelectMany(node => Start(network.Written(node), "Kernel", $"{init}"))
        : Start(network.PlaceOf("Weights"), "", $"{init}");

    private static IEnumerable<Edit?> Start(Address? place, string what, string init) =>
        WithoutNumbers(place, what).Prepend(Edit.Set(place, what + "Init", "Init." + init));

    private static IEnumerable<Edit?> WithoutNumbers(Address? place, string what) => initNumbers.Select(number => Edit.Unset(place, what + number));
}
