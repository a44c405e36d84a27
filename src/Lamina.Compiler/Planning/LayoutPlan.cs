using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Planning;

/// <summary>
/// Where maps are channels last. libtorch hands the layout on from operator to operator: a convolution whose kernel is stored channels last gives
/// such maps, and norms, pools and activations keep what arrives. Kernels are stored once; the only conversions are at the edges of a region.
/// </summary>
/// <remarks>
/// Networks with batch or group norms over maps stay plain unless they ask. libtorch sums a norm's statistics and gradients over channels-last maps in one run of
/// floats, over plain maps in doubles, so that the error grows with the map: of 8 maps of 32 channels (<c>torch.rand</c>, the upper half set to 0.3; 1.13.1) what
/// <c>F.batch_norm</c> gives is 5e-5 from exact on 28×28, 8e-4 on 112×112 and 3e-3 on 224×224, of <c>F.group_norm</c> 4e-6, 8e-5 and 3e-4; on plain maps 1e-7
/// throughout. Bringing maps back just before each norm costs more than the convolutions gain.
/// </remarks>
/// <param name="Kernels">For each node, by id: its kernel is stored channels last.</param>
/// <param name="Converts">For each node, by id: it brings the arriving map back to the plain layout.</param>
public sealed record LayoutPlan(EquatableArray<bool> Kernels, EquatableArray<bool> Converts)
{
    /// <summary>
    /// How many times larger a kernel may be than a sample's maps before and after it together. Forward and backward with libtorch 1.13 on AVX-512, plain time over
    /// channels-last time: 1.34 for 64 channels on 32×32 (the kernel has 0.3 times the numbers of the maps), 1.10 for 128 on 16×16 (2), 0.99 for 256 on 8×8 (18),
    /// 0.82 for 512 on 4×4 (144); max pools gain 3.3 to 3.9 times.
    /// </summary>
    private const double MostKernel = 32;

    public static LayoutPlan Of(ShapedGraph shaped, MemoryLayout layout)
    {
        var nodes = shaped.Graph.Nodes;
        if (layout == MemoryLayout.Auto && nodes.Any(node => SumsOverMaps(shaped, node))) layout = MemoryLayout.Contiguous;
        var (kernels, converts, values) = (new bool[nodes.Count], new bool[nodes.Count], new bool[nodes.Count]);
        foreach (var node in nodes)
        {
            var arrives = node.Inputs.Any(input => values[input]);
            if (node.Op is Convolution { Window.Rank: 2, Groups: 1 })
            {
                kernels[node.Id] = values[node.Id] = layout == MemoryLayout.ChannelsLast || (layout == MemoryLayout.Auto && IsLight(shaped, node));
                converts[node.Id] = arrives && !kernels[node.Id];
            }
            else
            {
                values[node.Id] = arrives && shaped.Shape(node.Id) is { Rank: 3, FeatureAxis: 0 };
            }
        }

        return new(kernels.ToEquatableArray(), converts.ToEquatableArray());
    }

    private static bool SumsOverMaps(ShapedGraph shaped, Node node) => node.Op is BatchNorm or GroupNorm && shaped.InputOf(node) is { Rank: 3, FeatureAxis: 0 };

    private static bool IsLight(ShapedGraph shaped, Node node)
    {
        var (input, output) = (shaped.InputOf(node), shaped.OutputOf(node));
        if (!input.Elements.IsKnown || !output.Elements.IsKnown) return false;
        return shaped.Parameters(node)[0].Count <= MostKernel * ((double)input.Elements.Value + output.Elements.Value);
    }
}
