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
    private static readonly string[] initNumbers = ["KernelMean", "KernelStd", "KernelMin", "KernelMax", "KernelValue"];

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
    public static Repair? UseHe(this CheckedNetwork network) => Repair.Of(
        "Use Init.HeNormal",
        from node in network.Graph.Weighted
        let place = network.Written(node)
        from edit in initNumbers.Select(number => Edit.Unset(place, number)).Prepend(Edit.Set(place, "KernelInit", "Init.HeNormal"))
        select edit);

    /// <summary>A layer's start as if none were written; where the conventions have none, Lamina's choice.</summary>
    public static Repair? LeaveInit(this CheckedNetwork network, Node node)
    {
        var place = network.Written(node);
        var init = network.Read.Defaults.KernelInit is null ? Edit.Set(place, "KernelInit", "Init.Auto") : Edit.Unset(place, "KernelInit");
        return Repair.Of("Remove KernelInit", initNumbers.Select(number => Edit.Unset(place, number)).Prepend(init));
    }

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
}
