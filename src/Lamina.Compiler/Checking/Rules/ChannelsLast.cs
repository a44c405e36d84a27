using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>An input written height × width × channels.</summary>
internal sealed class ChannelsLast() : NetworkRule("LAM2024", "The input seems to have its channels last", Severity.Warning)
{
    private const int SmallestSide = 5;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        var input = graph.Nodes[0];
        if (graph.ShapeOf(input) is not { Rank: 3, FeatureAxis: 0 } shape || shape.Dims.Any(dim => !dim.IsKnown)) yield break;
        if (shape.Dims[2].Value is not (1 or 3 or 4) || shape.Dims[0].Value < SmallestSide || shape.Dims[1].Value < SmallestSide) yield break;

        // A vector of all values is the same in any order.
        if (graph.Next(input, op => op is ElementwiseOp or Normalize || op.IsNorm()) is not { } first || first.Op.OnlyArranges() || first.Op is Permute) yield break;

        // A kernel of one column is made for series of one column.
        if (first.Op is Convolution { Window: { Rank: 2 } window } && window.Kernel[0] > 1 && window.Kernel[1] == 1) yield break;
        var place = network.PlaceOf("Input", "shape");
        yield return At(place,
            $"the input {shape} has {shape.Dims[0]} channels and a width of {shape.Dims[2]}; shapes are channels × height × width: {shape.Dims[2]}×{shape.Dims[0]}×{shape.Dims[1]}")
            .Offer(network.Read.Input.Type is null ? LayerRepairs.Set(place, "shape", $"{shape.Dims[2]}, {shape.Dims[0]}, {shape.Dims[1]}") : null);
    }
}
