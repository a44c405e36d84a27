using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A pool that moves cell by cell makes the map smoother, not smaller: Caffe's stride where none is written.</summary>
internal sealed class StrideOnePool() : NetworkRule("LAM2020", "A pool of stride 1 hardly makes the map smaller", Severity.Info)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        foreach (var node in graph.Nodes)
        {
            if (node.Op is not Pooling { Window: var window } || window.Kernel.All(cells => cells == 1) || window.Stride.Any(step => step > 1)) continue;
            if (!graph.TryShapes(node, out var arriving, out var leaving) || leaving.Spatial.All(dim => dim.IsKnown && dim.Value == 1)) continue;
            if (graph.EnclosingJoin(node)?.Op is Concat) continue;
            yield return At(node, "Stride",
                $"{node.Name}: moves by 1 and makes {arriving} into {leaving}; a stride of {string.Join("×", window.Kernel)}, its window, is usual")
                .Offer(network.Set(node, Remedy.Sizes("Stride", window.Kernel)));
        }
    }
}
